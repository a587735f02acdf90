using OtelCollector.Core.Component;

namespace OtelCollector.Core.Processor.Matching;

/// <summary>Settings that turn out wrong only for the pipeline they are used in.</summary>
internal static class MatchFailure
{
    /// <summary>Creates something, naming the processor and its pipeline where the settings do not allow it.</summary>
    /// <exception cref="ComponentException">The settings do not fit.</exception>
    public static T AsComponentException<T>(ComponentSettings settings, Func<T> create, string prefix = "")
    {
        try
        {
            return create();
        }
        catch (MatchException e)
        {
            throw new ComponentException(
                $"failed to build pipelines: failed to create \"{settings.Id}\" processor, in pipeline \"{settings.Pipeline}\": {prefix}{e.Message}", e);
        }
    }
}
