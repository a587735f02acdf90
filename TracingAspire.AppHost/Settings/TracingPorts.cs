namespace TracingAspire.AppHost.Settings;

/// <summary>How the parts get their ports.</summary>
public enum TracingPorts
{
    /// <summary>The documented ports; a taken one is an error.</summary>
    Fixed,

    /// <summary>Any free ports.</summary>
    Random,
}
