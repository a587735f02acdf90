using System.Diagnostics;

namespace Aspire.Hosting.AWS.DynamoDB;

/// <summary>How DynamoDB Local runs.</summary>
[DebuggerDisplay("Image = {Registry}/{Image}:{Tag}, LocalStorageDirectory = {LocalStorageDirectory}")]
public class DynamoDBLocalOptions
{
    /// <summary>The registry of the image; default <c>public.ecr.aws</c>.</summary>
    public string Registry { get; set; } = "public.ecr.aws";

    /// <summary>The image's name; default <c>aws-dynamodb-local/aws-dynamodb-local</c>.</summary>
    public string Image { get; set; } = "aws-dynamodb-local/aws-dynamodb-local";

    /// <summary>The image's tag; default <c>latest</c>.</summary>
    public string Tag { get; set; } = "latest";

    /// <summary>One database for all regions and credentials, instead of one for each; default false.</summary>
    public bool SharedDb { get; set; }

    /// <summary>Keeps everything in memory, gone at the end; default false.</summary>
    public bool InMemory { get; set; }

    /// <summary>A folder of this machine that keeps the data; default none.</summary>
    public string? LocalStorageDirectory { get; set; }

    /// <summary>Sends no usage data to Amazon; default false.</summary>
    public bool DisableDynamoDBLocalTelemetry { get; set; }

    /// <summary>Takes its time to create and delete tables, as the service does; default false.</summary>
    public bool DelayTransientStatuses { get; set; }

    /// <summary>The port on localhost; null takes any free one.</summary>
    public int? Port { get; set; }
}
