using TracingAspire.AppHost.Backends;
using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Tests.Backends;

/// <summary>A machine with the runtime, images and registry a test says.</summary>
internal sealed class FakeProbe : IContainerProbe
{
    public ContainerRuntimeAnswer Runtime { get; init; } = new("docker", "docker 28 is up");

    public ContainerImage[] Here { get; init; } = [];

    public ContainerImage[] Pullable { get; init; } = [];

    /// <summary>What never answers: the runtime, or its registry.</summary>
    public bool RuntimeHangs { get; init; }

    public bool RegistryHangs { get; init; }

    public int Questions { get; private set; }

    public Task<ContainerRuntimeAnswer> FindRuntimeAsync(CancellationToken cancellationToken) => AnswerAsync(Runtime, RuntimeHangs, cancellationToken);

    public Task<bool> HasImageAsync(string runtime, ContainerImage image, CancellationToken cancellationToken) =>
        AnswerAsync(Here.Contains(image), hangs: false, cancellationToken);

    public Task<bool> CanPullAsync(string runtime, ContainerImage image, CancellationToken cancellationToken) =>
        AnswerAsync(Pullable.Contains(image), RegistryHangs, cancellationToken);

    private async Task<T> AnswerAsync<T>(T answer, bool hangs, CancellationToken cancellationToken)
    {
        Questions++;
        if (hangs)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return answer;
    }
}
