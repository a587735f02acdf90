using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.FileStorage;
using OtelCollector.Core.Extension.Storage;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Extension.FileStorage;

public sealed class FileStorageTests : IDisposable
{
    private static readonly StorageOwner Owner = new("exporter", new ComponentId("otlp_grpc", "jaeger"), "traces");
    private readonly TestFolder _folder = new();
    private readonly RecordingLogger _logger = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData(", fsync: true, compaction: {on_start: true, on_rebound: true, check_interval: 1h}")]
    public async Task Set_Reopened_IsThere(string settings)
    {
        var storage = await StartAsync(settings);
        await using (var client = await storage.OpenAsync(Owner, Token))
            await client.SetAsync("k", new byte[] { 1, 2 }, Token);
        await using (var client = await storage.OpenAsync(Owner, Token))
        {
            (await client.GetAsync("k", Token)).ShouldBe([1, 2]);
            await client.DeleteAsync("k", Token);
            (await client.GetAsync("k", Token)).ShouldBeNull();
        }

        Directory.Exists(_folder.File("exporter_otlp_grpc_jaeger_traces")).ShouldBeTrue();
    }

    [Fact]
    public async Task Open_SomebodyElseHasIt_SaysSoAfterTheTimeout()
    {
        var storage = await StartAsync(", timeout: 50ms");
        await using var first = await storage.OpenAsync(Owner, Token);
        var error = await Should.ThrowAsync<ComponentException>(async () => await storage.OpenAsync(Owner, Token));
        error.Message.ShouldContain("timeout: another process still has it open after 0.05s; stop that process or set another directory");
    }

    [Fact]
    public async Task Open_OtherOwners_AreApart()
    {
        var storage = await StartAsync(string.Empty);
        await using var first = await storage.OpenAsync(Owner, Token);
        await using var second = await storage.OpenAsync(Owner with { Name = "logs" }, Token);
        await first.SetAsync("k", new byte[] { 1 }, Token);
        (await second.GetAsync("k", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Open_DamagedData_IsRefusedUnlessItMayBeRecreated()
    {
        var storage = await StartAsync(string.Empty);
        await using (var client = await storage.OpenAsync(Owner, Token))
        {
            for (var i = 0; i < 3; i++)
                await client.SetAsync($"k{i}", new byte[100], Token);
        }

        var segment = Directory.GetFiles(_folder.File("exporter_otlp_grpc_jaeger_traces"), "*.seg").Single();
        var bytes = await File.ReadAllBytesAsync(segment, Token);
        bytes[60] ^= 1;
        await File.WriteAllBytesAsync(segment, bytes, Token);
        (await Should.ThrowAsync<ComponentException>(async () => await storage.OpenAsync(Owner, Token)))
            .Message.ShouldEndWith("(checksum mismatch); set recreate: true to put the data aside and start with none");
        await using var fresh = await (await StartAsync(", recreate: true")).OpenAsync(Owner, Token);
        (await fresh.GetAsync("k0", Token)).ShouldBeNull();
        Directory.GetFiles(_folder.File("exporter_otlp_grpc_jaeger_traces.backup")).ShouldHaveSingleItem();
        _logger.Lines.ShouldHaveSingleItem().ShouldStartWith("The data is damaged, starting with none");
    }

    [Fact]
    public async Task Start_CreateDirectory_HasThePermissionsAskedFor()
    {
        var factory = new FileStorageFactory();
        var directory = _folder.File("a/b");
        var config = TestComponents.Config(
            factory, $"{{directory: '{directory}', create_directory: true, directory_permissions: '0700'}}");
        await TestComponents.StartedAsync(factory.Create(TestComponents.Settings(_logger), config));
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(directory).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData("{directory: /none/here}", "directory must exist: stat /none/here: no such file or directory. You can enable the create_directory option to automatically create it")]
    [InlineData("{directory: /etc/hostname}", "/etc/hostname is not a directory")]
    [InlineData("{directory: /tmp, compaction: {on_rebound: true, directory: /none}}", "directory must exist: stat /none: no such file or directory")]
    [InlineData("{directory: /tmp, compaction: {max_transaction_size: -1}}", "max transaction size for compaction cannot be less than 0")]
    [InlineData("{directory: /tmp, compaction: {on_rebound: true, check_interval: 0s}}", "compaction check interval must be positive when rebound compaction is set")]
    [InlineData("{directory: /tmp, create_directory: true, directory_permissions: rwx}", "directory_permissions value must be a valid octal representation")]
    [InlineData("{directory: /tmp, create_directory: true, directory_permissions: '07771'}", "directory_permissions contain invalid bits for file access")]
    public void Config_Unusable_SaysWhy(string yaml, string expected) =>
        TestComponents.TryConfig(new FileStorageFactory(), yaml).Problems.ShouldHaveSingleItem().ShouldContain(expected);

    [Fact]
    public void DirectoryName_UnsafeCharacters_AreReplacedByTheirNumber() => FileStorageExtension
        .DirectoryName(new StorageOwner("receiver", new ComponentId("filelog", "logs/a~b"), string.Empty))
        .ShouldBe("receiver_filelog_logs~002Fa~007Eb");

    public void Dispose() => _folder.Dispose();

    private async Task<IStorageExtension> StartAsync(string settings)
    {
        var factory = new FileStorageFactory();
        var config = TestComponents.Config(factory, $"{{directory: '{_folder.Path}'{settings}}}");
        return (IStorageExtension)await TestComponents.StartedAsync(factory.Create(TestComponents.Settings(_logger), config));
    }
}
