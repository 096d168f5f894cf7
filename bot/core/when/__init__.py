"""What people type of times, days, zones and lengths → values, and where in their words it stands."""
