namespace TracingAspire.ServiceDefaults.Health;

/// <summary>Tags that say which probe a health check belongs to.</summary>
public static class HealthTags
{
    /// <summary>The check must pass before the service counts as started.</summary>
    public const string Startup = "startup";

    /// <summary>The check must pass for the service to get requests.</summary>
    public const string Ready = "ready";
}
