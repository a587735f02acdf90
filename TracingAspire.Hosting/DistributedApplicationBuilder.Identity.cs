using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

public partial class DistributedApplicationBuilder
{
    /// <summary>Hashes that tell applications apart: by path on a machine, by name where they are deployed.</summary>
    private void ConfigureIdentity()
    {
        var path = Configuration["AppHostSha"] is { Length: > 0 } configured
            ? configured
            : Hash(Configuration["AppHost:Path"]!.ToLowerInvariant());
        var name = Configuration["AppHostSha"] is { Length: > 0 } same ? same : Hash(Environment.ApplicationName);
        Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AppHost:PathSha256"] = path,
            ["AppHost:ProjectNameSha256"] = name,
            ["AppHost:Sha256"] = ExecutionContext.IsPublishMode ? name : path,
        });
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
