using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dcp;

/// <summary>A range of ports, both ends included.</summary>
/// <remarks>The default lies below the ports the operating system gives to outgoing connections.</remarks>
internal sealed record PortRange(int First, int Last)
{
    private const string Variable = "ASPIRE_PROXYLESS_ENDPOINT_PORT_RANGE";
    private const string FirstKey = "DcpPublisher:ProxylessEndpointPortRangeStart";
    private const string LastKey = "DcpPublisher:ProxylessEndpointPortRangeEnd";

    public static PortRange Default { get; } = new(10000, 32767);

    /// <summary>Reads the settings; without any it is the default.</summary>
    /// <exception cref="DistributedApplicationException">The settings are no range of ports.</exception>
    public static PortRange Read(IConfiguration configuration)
    {
        if (configuration[Variable] is { Length: > 0 } text)
        {
            return text.Split('-') is [var first, var last]
                ? Create(Variable, text, first, last)
                : throw Invalid(Variable, text);
        }

        var (start, end) = (configuration[FirstKey], configuration[LastKey]);
        return start is null && end is null
            ? Default
            : Create($"{FirstKey} and {LastKey}", $"{start}-{end}", start ?? Default.First.ToString(), end ?? Default.Last.ToString());
    }

    private static PortRange Create(string setting, string text, string first, string last) =>
        TryParse(first, out var start) && TryParse(last, out var end) && start <= end ? new(start, end) : throw Invalid(setting, text);

    private static bool TryParse(string text, out int port) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= ushort.MaxValue;

    private static DistributedApplicationException Invalid(string setting, string text) =>
        new($"{setting}: '{text}' is no range of ports; write one like 10000-32767.");
}
