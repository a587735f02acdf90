using System.Diagnostics;
using System.Net.Sockets;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>An endpoint of a resource: what it is called, where it listens, how others reach it.</summary>
[DebuggerDisplay("Name = {Name}, Port = {Port}, TargetPort = {TargetPort}, UriScheme = {UriScheme}")]
public sealed class EndpointAnnotation : IResourceAnnotation
{
    private string? _transport;
    private int? _port;
    private int? _targetPort;
    private bool _portSetToNull;
    private bool _targetPortSetToNull;
    private bool? _tlsEnabled;

    /// <summary>Creates the endpoint.</summary>
    /// <param name="protocol">TCP or UDP.</param>
    /// <param name="uriScheme">Scheme of its URL; default the protocol's name.</param>
    /// <param name="transport">Transport such as http or http2; default from the scheme.</param>
    /// <param name="name">Its name; default the scheme.</param>
    /// <param name="port">Port others connect to; null or 0 lets one be chosen.</param>
    /// <param name="targetPort">Port the process listens on; null lets one be chosen.</param>
    /// <param name="isExternal">Whether it is exposed to the outside when deployed.</param>
    /// <param name="isProxied">Whether DCP's proxy holds the port; default true.</param>
    public EndpointAnnotation(ProtocolType protocol, string? uriScheme = null, string? transport = null, [EndpointName] string? name = null, int? port = null, int? targetPort = null, bool? isExternal = null, bool? isProxied = null)
        : this(protocol, null, uriScheme, transport, name, port, targetPort, isExternal, isProxied)
    {
    }

    /// <summary>Creates the endpoint on a network.</summary>
    /// <param name="protocol">TCP or UDP.</param>
    /// <param name="networkId">The network it is on; default localhost.</param>
    /// <param name="uriScheme">Scheme of its URL; default the protocol's name.</param>
    /// <param name="transport">Transport such as http or http2; default from the scheme.</param>
    /// <param name="name">Its name; default the scheme.</param>
    /// <param name="port">Port others connect to; null or 0 lets one be chosen.</param>
    /// <param name="targetPort">Port the process listens on; null lets one be chosen.</param>
    /// <param name="isExternal">Whether it is exposed to the outside when deployed.</param>
    /// <param name="isProxied">Whether DCP's proxy holds the port; default true.</param>
    public EndpointAnnotation(ProtocolType protocol, NetworkIdentifier? networkId, string? uriScheme = null, string? transport = null, [EndpointName] string? name = null, int? port = null, int? targetPort = null, bool? isExternal = null, bool? isProxied = null)
    {
        uriScheme ??= protocol.ToString().ToLowerInvariant();
        name ??= uriScheme;
        ResourceName.Validate(name, nameof(EndpointAnnotation));
        Protocol = protocol;
        UriScheme = uriScheme;
        Name = name;
        _transport = transport;
        _port = port;
        _targetPort = targetPort;
        IsExternal = isExternal ?? false;
        IsExplicitlyProxied = isProxied;
        DefaultNetworkID = networkId ?? KnownNetworkIdentifiers.LocalhostNetwork;
        AllAllocatedEndpoints.Add(DefaultNetworkID, Allocation);
    }

    /// <summary>Its name, unique in the resource.</summary>
    public string Name { get; set; }

    /// <summary>TCP or UDP.</summary>
    public ProtocolType Protocol { get; set; }

    /// <summary>Port others connect to; of a proxyless endpoint the target port where only that is set.</summary>
    public int? Port
    {
        get => _port ?? (IsProxied || _portSetToNull ? null : _targetPort);
        set => (_port, _portSetToNull) = (value, value is null);
    }

    /// <summary>Port the process listens on; of a proxyless endpoint the port where only that is set.</summary>
    public int? TargetPort
    {
        get => _targetPort ?? (IsProxied || _targetPortSetToNull ? null : _port);
        set => (_targetPort, _targetPortSetToNull) = (value, value is null);
    }

    /// <summary>Scheme of its URL.</summary>
    public string UriScheme { get; set; }

    /// <summary>The address the process listens on; default localhost.</summary>
    public string TargetHost { get; set; } = KnownHostNames.Localhost;

    /// <summary>Transport such as http, http2 or tcp.</summary>
    public string Transport
    {
        get => _transport ?? (IsHttpScheme ? "http" : Protocol.ToString().ToLowerInvariant());
        set => _transport = value;
    }

    /// <summary>Whether it is exposed to the outside when deployed.</summary>
    public bool IsExternal { get; set; }

    /// <summary>Whether DCP's proxy holds the port.</summary>
    public bool IsProxied
    {
        get => IsExplicitlyProxied ?? true;
        set => IsExplicitlyProxied = value;
    }

    /// <summary>Whether the proxy was asked for or declined; null means the default.</summary>
    public bool? IsExplicitlyProxied { get; set; }

    /// <summary>Leaves the endpoint out of <c>WithReference</c>.</summary>
    public bool ExcludeReferenceEndpoint { get; set; }

    /// <summary>Whether it speaks TLS; default from the scheme.</summary>
    public bool TlsEnabled
    {
        get => _tlsEnabled ?? string.Equals(UriScheme, "https", StringComparison.OrdinalIgnoreCase);
        set => _tlsEnabled = value;
    }

    /// <summary>The network it is on.</summary>
    public NetworkIdentifier DefaultNetworkID { get; }

    /// <summary>Where it can be reached; null until it is allocated.</summary>
    public AllocatedEndpoint? AllocatedEndpoint
    {
        get => Allocation.IsValueSet ? Allocation.Value : null;
        set
        {
            if (value is null)
                Allocation.SetException(new InvalidOperationException($"The endpoint `{Name}` is not allocated"));
            else
                Allocation.SetValue(value);
        }
    }

    /// <summary>Where it can be reached from each network.</summary>
    public NetworkEndpointSnapshotList AllAllocatedEndpoints { get; } = new();

    /// <summary>The port that was asked for, whatever the target port is.</summary>
    internal int? SpecifiedPort => _port;

    internal ValueSnapshot<AllocatedEndpoint> Allocation { get; } = new();

    internal string? TargetPortEnvironmentVariable { get; set; }

    internal bool FromLaunchProfile { get; set; }

    internal bool IsHttpScheme => UriScheme.ToLowerInvariant() is "http" or "https";
}
