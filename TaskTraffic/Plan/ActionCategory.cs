namespace TaskTraffic.Plan;

/// <summary>What an action is there to show.</summary>
internal enum ActionCategory
{
    /// <summary>What users do most of the time.</summary>
    Ordinary,

    /// <summary>It takes long.</summary>
    Slow,

    /// <summary>The Task API refuses it, rightly.</summary>
    Mistake,
}
