namespace OtelCollector.Core.Processor.Filter;

/// <summary>How the requests of a signal are walked.</summary>
/// <typeparam name="TRequest">The signal's export request.</typeparam>
internal abstract class SignalDrops<TRequest>
{
    /// <summary>Decides what to drop; only reads.</summary>
    public abstract void Plan(TRequest request, DropPlan plan);

    /// <summary>Drops what was decided; false where nothing is left.</summary>
    public abstract bool Apply(TRequest request, DropPlan plan);
}
