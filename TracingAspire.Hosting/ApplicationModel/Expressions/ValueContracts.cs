namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that becomes known when the application starts.</summary>
public interface IValueProvider
{
    /// <summary>Waits for the value.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits for the value as the reader sees it.</summary>
    /// <param name="context">Who reads it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken = default) =>
        GetValueAsync(cancellationToken);
}

/// <summary>A value that is written to the manifest as an expression.</summary>
public interface IManifestExpressionProvider
{
    /// <summary>The expression.</summary>
    string ValueExpression { get; }
}

/// <summary>A value both at run time and in the manifest.</summary>
public interface IExpressionValue : IValueProvider, IManifestExpressionProvider;

/// <summary>A value made of others.</summary>
public interface IValueWithReferences
{
    /// <summary>Resources and values it is made of.</summary>
    IEnumerable<object> References { get; }
}

/// <summary>Who reads a value.</summary>
public class ValueProviderContext
{
    /// <summary>Run or publish.</summary>
    public DistributedApplicationExecutionContext? ExecutionContext { get; init; }

    /// <summary>The resource that reads it.</summary>
    public IResource? Caller { get; init; }

    /// <summary>The network it is read on; default that of the reader.</summary>
    public NetworkIdentifier? Network { get; init; }

    internal NetworkIdentifier ReaderNetwork => Network
        ?? (Caller?.IsContainer() == true ? KnownNetworkIdentifiers.DefaultAspireContainerNetwork : KnownNetworkIdentifiers.LocalhostNetwork);
}
