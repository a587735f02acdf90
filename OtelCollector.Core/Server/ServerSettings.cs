using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Server;

/// <summary>Reads what every server section has in common.</summary>
internal static class ServerSettings
{
    /// <summary>The address of <c>endpoint</c>.</summary>
    public static ListenAddress Endpoint(ConfigSection section, string fallback)
    {
        var text = section.Text("endpoint", fallback);
        if (!ListenAddress.TryParse(text, out var address, out var error))
            section.AddError("endpoint", error!);
        if (section.Text("transport", "tcp") is not "tcp" and var transport)
            section.AddError("transport", $"only \"tcp\" is supported, got \"{transport}\"");
        return address ?? new ListenAddress("localhost", 0);
    }

    /// <summary>Refuses settings that would leave the user less protected than the file says.</summary>
    public static void RefuseSecurity(ConfigSection section, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (section.HasValue(key))
                section.AddError(key, "is not supported by this Collector, remove it or put a proxy in front");
        }
    }
}
