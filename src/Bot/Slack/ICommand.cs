namespace Performix.Bot.Slack;

/// <summary>One thing a person can ask for after <c>/performix</c>. A role that every feature plays.</summary>
public interface ICommand
{
    /// <summary>The word that asks for it.</summary>
    string Word { get; }

    /// <summary>What it says, for the help.</summary>
    string Usage { get; }

    Task<Answer> AnswerAsync(CommandCall call, CancellationToken cancellationToken);
}
