namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Which fields of an object a field owner has set.</summary>
public sealed class ManagedFieldsEntryV1
{
    /// <summary>Version of the API.</summary>
    public string ApiVersion { get; set; } = null!;

    /// <summary>Format of the fields.</summary>
    public string FieldsType { get; set; } = null!;

    /// <summary>The fields.</summary>
    public FieldsV1 FieldsV1 { get; set; } = new();

    /// <summary>Who set the fields.</summary>
    public string Manager { get; set; } = null!;

    /// <summary>How the fields were set.</summary>
    public string Operation { get; set; } = null!;

    /// <summary>Subresource the fields were set through.</summary>
    public string Subresource { get; set; } = null!;

    /// <summary>When the fields were set.</summary>
    public DateTime? Time { get; set; }
}
