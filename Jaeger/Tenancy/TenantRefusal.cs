namespace Jaeger.Tenancy;

/// <summary>Why a request does not say for whom it is; the texts are Jaeger's.</summary>
internal enum TenantRefusal
{
    /// <summary>It does.</summary>
    None,

    /// <summary>No header names a tenant.</summary>
    Missing,

    /// <summary>More than one is named.</summary>
    Extra,

    /// <summary>There is no such tenant.</summary>
    Unknown,
}

/// <summary>The texts of refusals.</summary>
internal static class TenantRefusals
{
    /// <summary>What the client is told.</summary>
    public static string Text(this TenantRefusal refusal) => refusal switch
    {
        TenantRefusal.Missing => "missing tenant header",
        TenantRefusal.Extra => "extra tenant header",
        TenantRefusal.Unknown => "unknown tenant",
        _ => "",
    };
}
