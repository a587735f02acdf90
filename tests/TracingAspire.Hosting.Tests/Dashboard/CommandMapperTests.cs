using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard.Mapping;
using Proto = Aspire.Hosting.Dashboard.Protocol;

namespace TracingAspire.Hosting.Tests.Dashboard;

public class CommandMapperTests
{
    [Fact]
    public void Map_Command_KeepsWhatTheButtonShows()
    {
        var command = Map(Stop(ResourceCommandState.Enabled));

        command.ShouldBe(new Proto.ResourceCommand
        {
            Name = "stop",
            DisplayName = "Stop",
            DisplayDescription = "Stop resource",
            ConfirmationMessage = "Really?",
            IconName = "Stop",
            IconVariant = Proto.IconVariant.Filled,
            IsHighlighted = true,
            State = Proto.ResourceCommandState.Enabled,
        });
    }

    [Theory]
    [InlineData(ResourceCommandState.Disabled, "Disabled")]
    [InlineData(ResourceCommandState.Hidden, "Hidden")]
    [InlineData((ResourceCommandState)99, "Hidden")]
    public void Map_State_IsTheSameOrHidden(ResourceCommandState state, string expected) =>
        Map(Stop(state)).State.ToString().ShouldBe(expected);

    [Fact]
    public void Map_CommandForProgramsOnly_IsLeftOut() =>
        CommandMapper.Map([Stop(ResourceCommandState.Enabled) with { Visibility = ResourceCommandVisibility.Api }])
            .ShouldBeEmpty();

    [Fact]
    public void Map_Response_TellsHowItEnded()
    {
        CommandResponseMapper.Map(CommandResults.Success()).Kind.ShouldBe(Proto.ResourceCommandResponseKind.Succeeded);
        CommandResponseMapper.Map(CommandResults.Canceled()).Kind.ShouldBe(Proto.ResourceCommandResponseKind.Cancelled);

        var failure = CommandResponseMapper.Map(CommandResults.Failure("No such port."));
        failure.Kind.ShouldBe(Proto.ResourceCommandResponseKind.Failed);
        failure.Message.ShouldBe("No such port.");
    }

    private static Proto.ResourceCommand Map(ResourceCommandSnapshot command) =>
        CommandMapper.Map([command]).ShouldHaveSingleItem();

    private static ResourceCommandSnapshot Stop(ResourceCommandState state) =>
        new("stop", state, "Stop", "Stop resource", null, "Really?", "Stop", IconVariant.Filled, IsHighlighted: true);
}
