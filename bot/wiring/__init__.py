"""The only place that builds things: settings in, a running service out."""
