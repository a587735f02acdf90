using TracingAspire.Configuration;

namespace TracingAspire.AppHost.Settings;

/// <summary>Where DynamoDB Local keeps its data; in memory where neither is set.</summary>
/// <param name="DataDirectory">
/// A folder on this machine that keeps DynamoDB's data; works for container and embedded.
/// </param>
/// <param name="Volume">A named volume of the container runtime that keeps DynamoDB's data; needs DynamoDB in a container.</param>
public sealed record DynamoDBSettings(
    [property: Setting("Tracing:DynamoDB:DataDirectory", Unit = "path", Default = "in memory")] string? DataDirectory,
    [property: Setting("Tracing:DynamoDB:Volume", Unit = "name", Default = "in memory")] string? Volume)
{
    /// <summary>Whether the data outlives the application.</summary>
    public bool IsPersistent => DataDirectory is not null || Volume is not null;

    internal static DynamoDBSettings Read(SettingsReader reader)
    {
        var settings = new DynamoDBSettings(reader.Folder("DynamoDB:DataDirectory"), reader.Text("DynamoDB:Volume"));
        if (settings is { DataDirectory: not null, Volume: not null })
        {
            reader.Refuse($"Tracing:DynamoDB:DataDirectory is '{settings.DataDirectory}' and Tracing:DynamoDB:Volume is "
                + $"'{settings.Volume}': DynamoDB keeps its data in one place, so leave one of them out.");
        }

        return settings;
    }
}
