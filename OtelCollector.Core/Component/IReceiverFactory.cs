namespace OtelCollector.Core.Component;

/// <summary>Creates receivers of one type.</summary>
public interface IReceiverFactory : IComponentFactory
{
    /// <summary>Creates the receiver once for all pipelines that name it.</summary>
    /// <param name="settings">Its surroundings.</param>
    /// <param name="config">The configuration this factory made and that was bound since.</param>
    /// <param name="consumers">Where each signal goes.</param>
    IReceiver Create(ComponentSettings settings, IComponentConfig config, ReceiverConsumers consumers);

    /// <summary>Whether receivers of this type deliver that signal.</summary>
    /// <param name="signal">The signal.</param>
    bool Supports(Pdata.Signal signal) => true;
}
