using Aspire.Hosting;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TracingAspire.Hosting.Tests.Publishing;

public class PublishEventTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Publish_Events_ComeBeforeAndAfterThePipeline()
    {
        using var folder = new PublishFolder();
        var builder = folder.CreateManifestBuilder();
        var existed = new List<bool>();
        builder.OnBeforePublish((_, _) => NoteAsync()).OnAfterPublish((_, _) => NoteAsync());

        await folder.PublishAsync(builder);

        existed.ShouldBe([false, true]);

        Task NoteAsync()
        {
            existed.Add(File.Exists(folder.ManifestPath) && new FileInfo(folder.ManifestPath).Length > 0);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task StartAsync_AppHostUnderTest_Publishes()
    {
        using var folder = new PublishFolder();
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Sample_AppHost>(
            ["--publisher", "manifest", "--output-path", folder.ManifestPath], TestContext.Current.CancellationToken);
        await using var application = await builder.BuildAsync(TestContext.Current.CancellationToken);
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = application.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);

        await application.StartAsync(TestContext.Current.CancellationToken);
        await stopping.Task.WaitAsync(Timeout, TestContext.Current.CancellationToken);

        File.ReadAllText(folder.ManifestPath).ShouldContain("\"service\"");
    }
}
