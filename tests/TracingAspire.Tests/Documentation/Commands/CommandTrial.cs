namespace TracingAspire.Tests.Documentation.Commands;

/// <summary>How a documented command is tried.</summary>
internal enum CommandTrial
{
    /// <summary>It is run as it stands.</summary>
    Executed,

    /// <summary>run.sh and test.sh are run, with stand-ins for dotnet and npx; what they start is run by other tests.</summary>
    WithStandIns,

    /// <summary>Another test runs it.</summary>
    ByAnotherTest,

    /// <summary>It runs tests of this repository, which must exist.</summary>
    NamesTests,

    /// <summary>Not here: the page tells its reader what it needs.</summary>
    ToldToNeedMore,
}
