using Jaeger.Storage.Disk;
using OtelCollector.Core.Component;

namespace Jaeger.Tests.Storage.Disk;

public sealed class DirectoryTests
{
    [Fact]
    public async Task Open_DirectoryInUse_NamesDirectoryAndHolder()
    {
        await using var folder = new DiskFolder();
        await folder.OpenAsync();
        await using var other = new DiskFolder(folder.Path);
        var error = await Should.ThrowAsync<ComponentException>(() => other.OpenAsync());
        error.Message.ShouldBe(
            $"cannot open the disk storage in {folder.Path}: it is in use by process {Environment.ProcessId} on {Environment.MachineName}: "
            + "stop that one or set another directory");
        await folder.CloseAsync();
        await other.OpenAsync();
    }

    [Fact]
    public async Task Open_ReadOnlyDirectory_IsOneSentence()
    {
        await using var disk = await SmallFileSystem.MountAsync(256);
        await disk.MakeReadOnlyAsync();
        await using var folder = new DiskFolder(disk.Path);
        var error = await Should.ThrowAsync<ComponentException>(() => folder.OpenAsync());
        error.Message.ShouldStartWith($"cannot open the disk storage in {disk.Path}: ");
        error.Message.ShouldContain("Read-only file system");
    }

    [Fact]
    public async Task Open_DirectoryIsAFile_IsOneSentence()
    {
        await using var parent = new DiskFolder();
        var path = Path.Combine(parent.Path, "file");
        await File.WriteAllTextAsync(path, "", TestContext.Current.CancellationToken);
        await using var folder = new DiskFolder(path);
        (await Should.ThrowAsync<ComponentException>(() => folder.OpenAsync())).Message.ShouldStartWith($"cannot open the disk storage in {path}: ");
    }

    [Fact]
    public async Task For_ReadingOnly_MakesNoFolder()
    {
        await using var folder = new DiskFolder();
        var backend = await folder.OpenAsync();
        (await backend.For("t").GetServicesAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        Directory.GetDirectories(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task For_Tenants_AreKeptApartAlsoInTheNextProcess()
    {
        await using var folder = new DiskFolder();
        var backend = await folder.OpenAsync();
        string[] tenants = ["", "default", "a", "A", "../a", "ü/ü"];
        var (early, number) = (backend.For("a"), 0UL);
        foreach (var tenant in tenants) await DiskFolder.WriteAsync(backend.For(tenant), ++number);
        (await DiskFolder.FindAsync(early, [3])).ShouldBe([3UL]);
        backend = await folder.OpenAsync();
        number = 0;
        foreach (var tenant in tenants) (await DiskFolder.FindAsync(backend.For(tenant), [1, 2, 3, 4, 5, 6])).ShouldBe([++number]);
        Directory.GetDirectories(folder.Path).Length.ShouldBe(tenants.Length);
    }

    [Theory]
    [InlineData("", "default")]
    [InlineData("a-1_b", "tenant-a-1_b")]
    [InlineData("A", "tenant-~41")]
    [InlineData("..", "tenant-~2e~2e")]
    [InlineData("é", "tenant-~c3~a9")]
    public void NameOf_Tenant_IsReadBack(string tenant, string folder)
    {
        TenantFolder.NameOf(tenant).ShouldBe(folder);
        TenantFolder.TryParse(folder, out var parsed).ShouldBeTrue();
        parsed.ShouldBe(tenant);
    }

    [Theory]
    [InlineData("tenant-")]
    [InlineData("tenant-A")]
    [InlineData("tenant-~4")]
    [InlineData("tenant-~zz")]
    [InlineData("tenant-~61")]
    [InlineData("other")]
    public void TryParse_NoTenantsFolder_IsFalse(string folder) => TenantFolder.TryParse(folder, out _).ShouldBeFalse();

    [Fact]
    public void NameOf_TooLong_IsNull() => TenantFolder.NameOf(new string('x', 300)).ShouldBeNull();
}
