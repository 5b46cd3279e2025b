using SlackNet.Interaction;
using SlackNet.WebApi;

namespace Performix.Bot.Tests.SlackClient;

/// <summary>A slash command that does what the test says.</summary>
internal sealed class Answering(Func<SlashCommand, Task<SlashCommandResponse>> handle) : ISlashCommandHandler
{
    public Task<SlashCommandResponse> Handle(SlashCommand command) => handle(command);

    public static Answering Throwing(string message) => new(_ => throw new InvalidOperationException(message));

    public static Answering With(string text) =>
        new(_ => Task.FromResult(new SlashCommandResponse { Message = new Message { Text = text } }));
}
