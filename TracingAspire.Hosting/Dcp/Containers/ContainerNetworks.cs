using System.Net;
using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>The network the containers of the application share: made with the first of them, gone with the last.</summary>
internal sealed class ContainerNetworks(DcpHost dcp, ResourceInstances instances, IHostEnvironment environment)
{
    private const int MaxApplicationName = 32;
    private const string AppHostSuffix = ".AppHost";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);
    private static readonly string Name = KnownNetworkIdentifiers.DefaultAspireContainerNetwork.Value;

    private readonly Lock _gate = new();
    private Task<ContainerNetwork>? _created;
    private bool _persistent;

    /// <summary>Has DCP make the network; it makes every container wait for it by itself.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_created is null or { IsFaulted: true } or { IsCanceled: true })
                _created = dcp.Client.CreateAsync(Create(), cancellationToken);
            return _created;
        }
    }

    /// <summary>Waits until the network is there: its address ranges, and the addresses the host has on it.</summary>
    public async Task<(IPNetwork[] Subnets, IPAddress[] Gateways)> WaitAsync(CancellationToken cancellationToken)
    {
        await EnsureCreatedAsync(cancellationToken);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(StartTimeout);
        try
        {
            await foreach (var change in dcp.Client.WatchAsync<ContainerNetwork>(timeout.Token))
            {
                if (change.Object.Metadata.Name == Name && change.Object.Status is { } status && Addresses(status) is { } addresses)
                    return addresses;
            }
        }
        catch (OperationCanceledException ex) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DistributedApplicationException($"The container network was not there within {StartTimeout.TotalSeconds:0} s: start again.", ex);
        }

        throw new DistributedApplicationException("DCP ended before the container network was there: start again.");
    }

    /// <summary>Removes the network; nothing where there was none or where persistent containers stay on it.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        Task<ContainerNetwork>? created;
        lock (_gate)
            created = _created;
        if (created is null || _persistent)
            return;
        await dcp.Client.DeleteAsync<ContainerNetwork>(Name, cancellationToken);
        while (await dcp.Client.ExistsAsync<ContainerNetwork>(Name, cancellationToken))
            await Task.Delay(Poll, cancellationToken);
    }

    private static (IPNetwork[] Subnets, IPAddress[] Gateways)? Addresses(ContainerNetworkStatus status) => status.State switch
    {
        ContainerNetworkStatus.Running => ([.. (status.Subnets ?? []).Select(IPNetwork.Parse)], [.. (status.Gateways ?? []).Select(IPAddress.Parse)]),
        ContainerNetworkStatus.FailedToStart => throw new DistributedApplicationException($"The container network cannot be made: {status.Message}"),
        _ => null,
    };

    private ContainerNetwork Create()
    {
        _persistent = instances.All.Any(i => i.Resource.IsPersistent());
        var prefix = _persistent ? $"aspire-persistent-network-{instances.ApplicationSuffix}" : $"aspire-session-network-{ServiceNames.NewSuffix()}";
        var name = environment.ApplicationName;
        name = name.EndsWith(AppHostSuffix, StringComparison.OrdinalIgnoreCase) ? name[..^AppHostSuffix.Length] : name;
        var application = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));
        var suffix = application.Length > MaxApplicationName ? application[..MaxApplicationName] : application;
        return new ContainerNetwork
        {
            Metadata = new ObjectMetadata { Name = Name },
            Spec = new ContainerNetworkSpec
            {
                NetworkName = suffix.Length == 0 ? prefix : $"{prefix}-{suffix}",
                Persistent = _persistent ? true : null,
            },
        };
    }
}
