using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where an endpoint can be reached.</summary>
[DebuggerDisplay("UriString = {UriString}, EndpointNameQualifiedName = {Endpoint.Name}")]
public class AllocatedEndpoint
{
    /// <summary>Creates the address of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="address">Host name or IP address.</param>
    /// <param name="port">Port others connect to, 1 to 65535.</param>
    /// <param name="bindingMode">Which addresses it is bound to.</param>
    /// <param name="targetPortExpression">DCP's expression for the port the process listens on.</param>
    /// <param name="networkId">The network the address is valid on; default that of the endpoint.</param>
    public AllocatedEndpoint(EndpointAnnotation endpoint, string address, int port, EndpointBindingMode bindingMode, string? targetPortExpression = null, NetworkIdentifier? networkId = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, ushort.MaxValue);
        Endpoint = endpoint;
        Address = address;
        Port = port;
        BindingMode = bindingMode;
        TargetPortExpression = targetPortExpression;
        NetworkID = networkId ?? endpoint.DefaultNetworkID;
    }

    /// <summary>Creates the address of an endpoint bound to one address.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="address">Host name or IP address.</param>
    /// <param name="port">Port others connect to, 1 to 65535.</param>
    /// <param name="targetPortExpression">DCP's expression for the port the process listens on.</param>
    public AllocatedEndpoint(EndpointAnnotation endpoint, string address, int port, string? targetPortExpression = null)
        : this(endpoint, address, port, EndpointBindingMode.SingleAddress, targetPortExpression)
    {
    }

    /// <summary>The endpoint.</summary>
    public EndpointAnnotation Endpoint { get; }

    /// <summary>Host name or IP address.</summary>
    public string Address { get; }

    /// <summary>Port others connect to.</summary>
    public int Port { get; }

    /// <summary>Which addresses it is bound to.</summary>
    public EndpointBindingMode BindingMode { get; }

    /// <summary>DCP's expression for the port the process listens on.</summary>
    public string? TargetPortExpression { get; }

    /// <summary>The network the address is valid on.</summary>
    public NetworkIdentifier NetworkID { get; }

    /// <summary>Scheme of the URL.</summary>
    public string UriScheme => Endpoint.UriScheme;

    /// <summary>Address and port.</summary>
    public string EndPointString => $"{Address}:{Port}";

    /// <summary>The URL.</summary>
    public string UriString => $"{UriScheme}://{EndPointString}";

    /// <inheritdoc />
    public override string ToString() => UriString;
}

/// <summary>Which addresses an endpoint is bound to.</summary>
public enum EndpointBindingMode
{
    /// <summary>One address.</summary>
    SingleAddress,

    /// <summary>All IPv4 and IPv6 addresses.</summary>
    DualStackAnyAddresses,

    /// <summary>All IPv4 addresses.</summary>
    IPv4AnyAddresses,

    /// <summary>All IPv6 addresses.</summary>
    IPv6AnyAddresses,
}
