using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Matching;

/// <summary>Settings that turn out wrong only for the signal they are used for.</summary>
internal static class MatchFailure
{
    /// <summary>Creates something, naming the processor and its signal where the settings do not allow it.</summary>
    /// <exception cref="ComponentException">The settings do not fit.</exception>
    public static T AsComponentException<T>(ComponentSettings settings, Signal signal, Func<T> create, string prefix = "")
    {
        try
        {
            return create();
        }
        catch (MatchException e)
        {
            throw new ComponentException(
                $"failed to build pipelines: failed to create \"{settings.Id}\" processor for data type \"{signal.Name()}\": {prefix}{e.Message}", e);
        }
    }
}
