using Microsoft.Extensions.Hosting;
using Performix.Bot.Access;
using Performix.Bot.Features.Help;
using Performix.Bot.Slack;
using SlackNet.Interaction;

namespace Performix.Bot;

/// <summary><c>/performix</c>: hands what was typed to the feature that knows the word, and the rest to the help.
/// </summary>
internal sealed class CommandRouter(
    InteractionBoundary boundary,
    FrontDesk desk,
    IEnumerable<ICommand> commands,
    HelpHandler help,
    IHostApplicationLifetime host)
    : ISlashCommandHandler
{
    public const string Command = "/performix";

    public Task<SlashCommandResponse?> Handle(SlashCommand command)
    {
        var call = CommandCall.Parse(command.Text, command.UserId, command.ChannelId) with
        {
            TriggerId = command.TriggerId ?? "",
        };
        var asked = commands.FirstOrDefault(c => c.Word == call.Word) ?? help;
        return asked.IsUnseen
            ? boundary.AnswerUnseenAsync(command, Work, host.ApplicationStopping)
            : boundary.AnswerAsync(command, Work, host.ApplicationStopping);

        Task<Answer> Work(CancellationToken token) => desk.AnswerAsync(call, asked, token);
    }
}
