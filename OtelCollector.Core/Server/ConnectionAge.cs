using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace OtelCollector.Core.Server;

/// <summary>Ends connections of a certain age, so that clients spread over the servers that have come meanwhile.</summary>
internal static class ConnectionAge
{
    // Connections that began together must not all end together.
    private const double Jitter = 0.1;

    public static async Task LimitAsync(ConnectionContext connection, ConnectionDelegate next, TransportOptions transport)
    {
        using var served = new CancellationTokenSource();
        var limit = EndAsync(connection, transport, served.Token);
        try
        {
            await next(connection);
        }
        finally
        {
            await served.CancelAsync();
            await limit;
        }
    }

    private static async Task EndAsync(ConnectionContext connection, TransportOptions transport, CancellationToken served)
    {
        var age = transport.MaxConnectionAge * (1 + (Jitter * ((Random.Shared.NextDouble() * 2) - 1)));
        if (!await PassedAsync(age, served))
            return;
        connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
        if (transport.MaxConnectionAgeGrace > TimeSpan.Zero && await PassedAsync(transport.MaxConnectionAgeGrace, served))
            connection.Abort(new ConnectionAbortedException("the connection reached its configured age"));
    }

    private static async Task<bool> PassedAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await Task.Delay(time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }
}
