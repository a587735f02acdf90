namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a resource would be started with.</summary>
public interface IExecutionConfigurationResult
{
    /// <summary>The arguments, and whether each is secret.</summary>
    IEnumerable<(string Value, bool IsSensitive)> Arguments { get; }

    /// <summary>The arguments with what they were made of.</summary>
    IEnumerable<(object Unprocessed, string Processed, bool IsSensitive)> ArgumentsWithUnprocessed { get; }

    /// <summary>The variables.</summary>
    IEnumerable<KeyValuePair<string, string>> EnvironmentVariables { get; }

    /// <summary>The variables with what they were made of.</summary>
    IEnumerable<KeyValuePair<string, (object Unprocessed, string Processed)>> EnvironmentVariablesWithUnprocessed { get; }

    /// <summary>What they refer to.</summary>
    IEnumerable<object> References { get; }

    /// <summary>What else the sources gave.</summary>
    IEnumerable<IExecutionConfigurationData> AdditionalConfigurationData { get; }

    /// <summary>Why some values could not be resolved; null where all could.</summary>
    Exception? Exception { get; }
}

/// <summary>Reads what else the sources gave.</summary>
public static class ExecutionConfigurationResultExtensions
{
    /// <summary>Finds data of a type.</summary>
    /// <param name="configuration">The result.</param>
    /// <param name="additionalData">The data.</param>
    /// <typeparam name="T">The type.</typeparam>
    public static bool TryGetAdditionalData<T>(this IExecutionConfigurationResult configuration, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? additionalData) where T : IExecutionConfigurationData
    {
        ArgumentNullException.ThrowIfNull(configuration);
        additionalData = configuration.AdditionalConfigurationData.OfType<T>().FirstOrDefault();
        return additionalData is not null;
    }
}
