using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Backends;

/// <summary>
/// Settles <see cref="TracingBackends.Auto"/> within <see cref="Budget"/>: containers where a runtime is up and has the
/// images or a registry that has them answers, else embedded. The parts left to it go the same way all together.
/// </summary>
/// <param name="probe">The machine.</param>
/// <param name="alsoNeeded">Images the hosting engine needs besides those of the parts.</param>
internal sealed class BackendDecision(IContainerProbe probe, params ContainerImage[] alsoNeeded)
{
    /// <summary>The longest a start waits for container runtime and registry.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    private const string Asked = "as Tracing:Backends asks";

    /// <summary>Decides for all parts.</summary>
    public async Task<BackendSelection> DecideAsync(RequestedBackends requested, ContainerImages images, CancellationToken cancellationToken)
    {
        if (!requested.Any(TracingBackends.Auto) && !requested.Any(TracingBackends.Containers))
        {
            return Select(requested, TracingBackends.Embedded, Asked);
        }

        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        budget.CancelAfter(Budget);
        var answer = await FindRuntimeAsync(budget.Token);
        cancellationToken.ThrowIfCancellationRequested();
        if (answer.Runtime is not { } runtime)
        {
            return Select(requested, TracingBackends.Embedded, answer.Description) with { Error = Complain(requested, answer) };
        }

        if (!requested.Any(TracingBackends.Auto))
        {
            return Select(requested, TracingBackends.Containers, $"{Asked}; {answer.Description}") with { ContainerRuntime = runtime };
        }

        var missing = await FindMissingAsync(runtime, [.. Automatic(requested, images), .. alsoNeeded], budget.Token);
        var unreachable = await FindUnreachableAsync(runtime, missing, budget.Token);
        cancellationToken.ThrowIfCancellationRequested();
        var selection = unreachable is null
            ? Select(requested, TracingBackends.Containers, $"{answer.Description}; {(missing.Count == 0 ? "the images are here" : $"{string.Join(", ", missing)} will be pulled")}")
            : Select(requested, TracingBackends.Embedded, $"{answer.Description}, but {unreachable} is not here and cannot be pulled now");
        return selection with { ContainerRuntime = runtime };
    }

    private static BackendSelection Select(RequestedBackends requested, TracingBackends automatic, string reason)
    {
        return new(Settle(requested.DynamoDB), Settle(requested.Collector), Settle(requested.Jaeger), reason);

        TracingBackends Settle(TracingBackends backend) => backend is TracingBackends.Auto ? automatic : backend;
    }

    private static string? Complain(RequestedBackends requested, ContainerRuntimeAnswer answer) =>
        requested.Any(TracingBackends.Containers)
            ? $"Tracing:Backends asks for 'Containers', but {answer.Description}: start Docker or Podman, or set it to 'Auto' or 'Embedded'."
            : null;

    private static IEnumerable<ContainerImage> Automatic(RequestedBackends requested, ContainerImages images) =>
        new[] { (requested.DynamoDB, images.DynamoDB), (requested.Collector, images.Collector), (requested.Jaeger, images.Jaeger) }
            .Where(part => part.Item1 is TracingBackends.Auto)
            .Select(part => part.Item2);

    private async Task<ContainerRuntimeAnswer> FindRuntimeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await probe.FindRuntimeAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new(null, $"the container runtime has not answered within {Budget.TotalSeconds:0} s");
        }
    }

    private async Task<IReadOnlyList<ContainerImage>> FindMissingAsync(string runtime, IEnumerable<ContainerImage> images, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(images.Select(async image =>
            (image, here: await TryAsync(() => probe.HasImageAsync(runtime, image, cancellationToken)))));
        return [.. found.Where(entry => !entry.here).Select(entry => entry.image)];
    }

    private async Task<ContainerImage?> FindUnreachableAsync(string runtime, IEnumerable<ContainerImage> images, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(images.Select(async image =>
            (image, reachable: await TryAsync(() => probe.CanPullAsync(runtime, image, cancellationToken)))));
        return found.Where(entry => !entry.reachable).Select(entry => entry.image).FirstOrDefault();
    }

    // Out of time counts as no.
    private static async Task<bool> TryAsync(Func<Task<bool>> question)
    {
        try
        {
            return await question();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
