using SlackNet;

namespace Performix.Bot.Tests.SlackClient;

/// <summary>Names that are ambiguous on the package have to be ambiguous on its stand-in too.</summary>
public sealed class ClashingNamesTests
{
    [Theory]
    [InlineData("SlackNet.ILogger")]
    [InlineData("SlackNet.File")]
    [InlineData("SlackNet.Interaction.Button", "SlackNet.Blocks.Button")]
    [InlineData("SlackNet.Interaction.ActionElement", "SlackNet.Blocks.ActionElement")]
    [InlineData("SlackNet.Option", "SlackNet.Blocks.Option")]
    [InlineData("SlackNet.OptionGroup", "SlackNet.Blocks.OptionGroup")]
    [InlineData("SlackNet.FileComment", "SlackNet.Events.FileComment")]
    [InlineData("SlackNet.FileShare", "SlackNet.Events.FileShare")]
    [InlineData("SlackNet.PinnedItem", "SlackNet.Events.PinnedItem")]
    [InlineData("SlackNet.Events.Hello", "SlackNet.SocketMode.Hello")]
    [InlineData("SlackNet.Interaction.MessageUpdateResponse", "SlackNet.WebApi.MessageUpdateResponse")]
    [InlineData("SlackNet.Events.Reply", "SlackNet.Rtm.Reply")]
    public void Both_types_of_a_name_are_public(params string[] names) =>
        Assert.All(names, name => Assert.True(typeof(ISlackApiClient).Assembly.GetType(name)?.IsPublic, name));
}
