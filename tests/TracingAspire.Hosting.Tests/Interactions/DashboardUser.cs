using Aspire.Hosting.Dashboard.Protocol;
using Grpc.Core;
using TracingAspire.Hosting.Tests.Dashboard;

namespace TracingAspire.Hosting.Tests.Interactions;

/// <summary>What a user of the dashboard sees and answers, over the wire.</summary>
internal sealed class DashboardUser(RunningResourceService service) : IDisposable
{
    private readonly AsyncDuplexStreamingCall<WatchInteractionsRequestUpdate, WatchInteractionsResponseUpdate> _call =
        service.Client.WatchInteractions(RunningResourceService.Key, cancellationToken: TestContext.Current.CancellationToken);

    public async Task<WatchInteractionsResponseUpdate> SeeAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        (await _call.ResponseStream.MoveNext(patience.Token)).ShouldBeTrue();
        return _call.ResponseStream.Current;
    }

    public Task AnswerAsync(WatchInteractionsRequestUpdate answer) => _call.RequestStream.WriteAsync(answer, TestContext.Current.CancellationToken);

    /// <summary>Fills in the dialog; <paramref name="isChange"/> is what a change of a field does, else it is sent.</summary>
    public Task FillAsync(WatchInteractionsResponseUpdate dialog, bool isChange, params (string Name, string Value)[] values)
    {
        var inputs = new InteractionInputsDialog();
        inputs.InputItems.AddRange(dialog.InputsDialog.InputItems);
        foreach (var (name, value) in values)
            inputs.InputItems.Single(i => i.Name == name).Value = value;
        return AnswerAsync(new() { InteractionId = dialog.InteractionId, InputsDialog = inputs, ResponseUpdate = isChange });
    }

    public void Dispose() => _call.Dispose();
}
