namespace Aspire.Hosting.ApplicationModel;

/// <summary>What to do with annotations of the same type that are already there.</summary>
public enum ResourceAnnotationMutationBehavior
{
    /// <summary>Keep them and add one more.</summary>
    Append,

    /// <summary>Remove them first.</summary>
    Replace,
}
