namespace OtelCollector.Core.Component;

/// <summary>Creates extensions of one type.</summary>
public interface IExtensionFactory : IComponentFactory
{
    /// <summary>Creates the extension.</summary>
    /// <param name="settings">Its surroundings.</param>
    /// <param name="config">The configuration this factory made and that was bound since.</param>
    IExtension Create(ComponentSettings settings, IComponentConfig config);
}
