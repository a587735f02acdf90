using System.Text.Json.Nodes;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Aspire.Hosting.UserSecrets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace TracingAspire.Hosting.Tests.UserSecrets;

public sealed class UserSecretsTests : IDisposable
{
    private readonly string _id = $"tracing-aspire-tests-{Guid.NewGuid():N}";

    private string FilePath => PathHelper.GetSecretsPathFromSecretsId(_id);

    public void Dispose()
    {
        if (Directory.Exists(Path.GetDirectoryName(FilePath)))
            Directory.Delete(Path.GetDirectoryName(FilePath)!, recursive: true);
    }

    [Fact]
    public async Task AddParameter_PersistedDefault_IsTheSameAtTheNextStart()
    {
        var first = await Create().AddParameter("password", new GenerateParameterDefault(), secret: true, persist: true).Resource.GetValueAsync(TestContext.Current.CancellationToken);

        var second = await Create().AddParameter("password", new GenerateParameterDefault(), secret: true, persist: true).Resource.GetValueAsync(TestContext.Current.CancellationToken);

        second.ShouldBe(first);
        JsonNode.Parse(await File.ReadAllTextAsync(FilePath, TestContext.Current.CancellationToken))!["Parameters:password"]!.GetValue<string>().ShouldBe(first);
    }

    [Fact]
    public void Secrets_NotDevelopment_AreNotRead()
    {
        new UserSecretsFile(FilePath).TrySetSecret("Parameters:region", "eu").ShouldBeTrue();

        Create("Development").Configuration["Parameters:region"].ShouldBe("eu");
        Create("Production").Configuration["Parameters:region"].ShouldBeNull();
    }

    [Fact]
    public void TrySetSecret_NewFile_OnlyTheUserCanReadIt()
    {
        new UserSecretsFile(FilePath).TrySetSecret("key", "value").ShouldBeTrue();

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(FilePath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void TrySetSecret_BrokenFile_IsLeftAlone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, "{ not json");

        new UserSecretsFile(FilePath).TrySetSecret("key", "value").ShouldBeFalse();

        File.ReadAllText(FilePath).ShouldBe("{ not json");
    }

    [Fact]
    public async Task SaveState_NestedObject_BecomesKeysWithColons()
    {
        var secrets = new UserSecretsFile(FilePath);
        await secrets.SaveStateAsync(new JsonObject { ["Parameters"] = new JsonObject { ["a"] = "1", ["b"] = 2 } }, TestContext.Current.CancellationToken);
        secrets.TryDeleteSecret("Parameters:b").ShouldBeTrue();

        new ConfigurationBuilder().AddJsonFile(FilePath).Build().AsEnumerable().Where(s => s.Value is not null).ShouldBe([new("Parameters:a", "1")]);
    }

    [Fact]
    public void UserSecretsManager_NoId_IsNotAvailable()
    {
        var configuration = new ConfigurationManager();
        var secrets = UserSecretsOfAppHost.Find(assembly: null, configuration);

        secrets.IsAvailable.ShouldBeFalse();
        secrets.TrySetSecret("key", "value").ShouldBeFalse();
        secrets.GetOrSetSecret(configuration, "key", () => "made up");
        configuration["key"].ShouldBe("made up");
    }

    private IDistributedApplicationTestingBuilder Create(string environment = "Development") =>
        DistributedApplicationTestingBuilder.Create([$"--ASPIRE_USER_SECRETS_ID={_id}"], (_, host) => host.EnvironmentName = environment);
}
