using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Reads and writes the user secrets of the AppHost.</summary>
[Experimental("ASPIREUSERSECRETS001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public interface IUserSecretsManager
{
    /// <summary>Whether the AppHost has user secrets (<c>UserSecretsId</c> in its project).</summary>
    bool IsAvailable { get; }

    /// <summary>The file they are kept in; empty where there are none.</summary>
    string FilePath { get; }

    /// <summary>Writes a secret.</summary>
    /// <param name="name">The configuration key.</param>
    /// <param name="value">The value.</param>
    bool TrySetSecret(string name, string value);

    /// <summary>Deletes a secret.</summary>
    /// <param name="name">The configuration key.</param>
    bool TryDeleteSecret(string name) => false;

    /// <summary>Makes sure a configuration key has a value that lasts.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="name">The configuration key.</param>
    /// <param name="valueGenerator">Makes the value where there is none.</param>
    void GetOrSetSecret(IConfigurationManager configuration, string name, Func<string> valueGenerator);

    /// <summary>Replaces all secrets.</summary>
    /// <param name="state">The secrets; nested objects become keys with colons.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    Task SaveStateAsync(JsonObject state, CancellationToken cancellationToken = default);
}
