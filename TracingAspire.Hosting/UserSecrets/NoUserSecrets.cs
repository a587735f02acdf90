using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.UserSecrets;

/// <summary>An AppHost without <c>UserSecretsId</c>: what is generated lasts until it ends.</summary>
internal sealed class NoUserSecrets : IUserSecretsManager
{
    public static readonly NoUserSecrets Instance = new();

    public bool IsAvailable => false;

    public string FilePath => string.Empty;

    public bool TrySetSecret(string name, string value) => false;

    public void GetOrSetSecret(IConfigurationManager configuration, string name, Func<string> valueGenerator)
    {
        if (configuration[name] is null)
            configuration.AddInMemoryCollection([new(name, valueGenerator())]);
    }

    public Task SaveStateAsync(JsonObject state, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
