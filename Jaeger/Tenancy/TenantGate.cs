namespace Jaeger.Tenancy;

/// <summary>Tells the tenant of a request from its headers.</summary>
internal sealed class TenantGate(TenancyConfig config)
{
    private readonly HashSet<string> _tenants = new(config.Tenants, StringComparer.Ordinal);

    /// <summary>Whether there are tenants; else all share one storage.</summary>
    public bool IsOpen => !config.Enabled;

    /// <summary>The header that names the tenant.</summary>
    public string Header => config.Header;

    /// <summary>The tenant of a request whose header has these values.</summary>
    public TenantRefusal Admit(IReadOnlyList<string?> values, out string tenant)
    {
        tenant = values.Count > 0 ? values[0] ?? "" : "";
        if (tenant.Length == 0) return TenantRefusal.Missing;
        if (values.Count > 1) return TenantRefusal.Extra;
        return _tenants.Count == 0 || _tenants.Contains(tenant) ? TenantRefusal.None : TenantRefusal.Unknown;
    }
}
