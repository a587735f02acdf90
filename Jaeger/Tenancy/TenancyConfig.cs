using OtelCollector.Core.Configuration;

namespace Jaeger.Tenancy;

/// <summary>
/// The section <c>multi_tenancy</c> of <c>jaeger_query</c>. Jaeger itself takes its keys with a capital only; here both
/// will do.
/// </summary>
internal sealed class TenancyConfig
{
    /// <summary>The header where none is named.</summary>
    public const string DefaultHeader = "x-tenant";

    /// <summary>Whether every request has to name a tenant and is answered from that tenant's storage; default false.</summary>
    public bool Enabled { get; init; }

    /// <summary>The header or gRPC metadata that names the tenant; default <c>x-tenant</c>.</summary>
    public string Header { get; init; } = DefaultHeader;

    /// <summary>The tenants there are; none (the default) for any.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

    /// <summary>Reads the section.</summary>
    public static TenancyConfig Read(ConfigSection section)
    {
        var header = section.Text(Key(section, "header"), "");
        return new TenancyConfig
        {
            Enabled = section.Boolean(Key(section, "enabled"), fallback: false),
            Header = header.Length == 0 ? DefaultHeader : header,
            Tenants = section.TextList(Key(section, "tenants"), []),
        };
    }

    private static string Key(ConfigSection section, string name)
    {
        var capital = char.ToUpperInvariant(name[0]) + name[1..];
        return section.Has(capital) ? capital : name;
    }
}
