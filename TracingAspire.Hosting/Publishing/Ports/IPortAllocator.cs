namespace Aspire.Hosting.ApplicationModel;

/// <summary>Gives out ports that are not in use.</summary>
public interface IPortAllocator
{
    /// <summary>A port that is free; the same until it is marked as used.</summary>
    int AllocatePort();

    /// <summary>Marks a port as used.</summary>
    /// <param name="port">The port.</param>
    void AddUsedPort(int port);
}
