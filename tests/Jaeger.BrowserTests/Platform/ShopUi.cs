using Jaeger.BrowserTests.Traces;

namespace Jaeger.BrowserTests.Platform;

/// <summary>A backend that holds nothing but the shop's traces.</summary>
public sealed class ShopUi : IAsyncLifetime
{
    /// <summary>The backend.</summary>
    internal JaegerUi Ui { get; private set; } = null!;

    /// <summary>The IDs of its traces, oldest first; every fifth is of the same click.</summary>
    internal List<string> Ids { get; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Ui = await JaegerUi.StartAsync();
        foreach (var trace in ShopTraces.All()) Ids.Add(await Ui.SendAsync(trace));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Ui.DisposeAsync();
}
