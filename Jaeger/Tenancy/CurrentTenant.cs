namespace Jaeger.Tenancy;

/// <summary>The tenant on whose behalf the current request is answered; empty where there are no tenants.</summary>
internal static class CurrentTenant
{
    private static readonly AsyncLocal<string?> Tenant = new();

    /// <summary>Set once for each request, before it is handled.</summary>
    public static string Name
    {
        get => Tenant.Value ?? "";
        set => Tenant.Value = value;
    }
}
