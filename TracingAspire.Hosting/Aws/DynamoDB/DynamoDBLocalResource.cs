namespace Aspire.Hosting.AWS.DynamoDB;

/// <summary>DynamoDB Local in a container. It is for development and never part of a manifest.</summary>
/// <param name="name">The resource's name.</param>
/// <param name="options">How it runs.</param>
public sealed class DynamoDBLocalResource(string name, DynamoDBLocalOptions options) : ContainerResource(name), IDynamoDBLocalResource
{
    internal const int InternalPort = 8000;
    internal const string InternalStorage = "/storage";

    /// <summary>How it runs, as the command line of the image's Java.</summary>
    internal string[] CommandLine =>
    [
        "-Djava.library.path=./DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar",
        .. Switch(options.SharedDb, "-sharedDb"),
        .. Switch(options.InMemory, "-inMemory"),
        .. Switch(options.DisableDynamoDBLocalTelemetry, "-disableTelemetry"),
        .. Switch(!string.IsNullOrEmpty(options.LocalStorageDirectory), "-dbPath", InternalStorage),
        .. Switch(options.DelayTransientStatuses, "-delayTransientStatuses"),
    ];

    private static string[] Switch(bool isOn, params string[] arguments) => isOn ? arguments : [];
}
