namespace Performix.Bot.Access;

/// <summary>What a feature's button Why opens.</summary>
/// <param name="Word">The command under whose answer the button stands.</param>
/// <param name="For">Who may press it.</param>
/// <param name="Open">Makes the modal, or says why there is none. The button's value are the arguments of the
/// question's call; there is a reading.</param>
public sealed record Why(string Word, Audience For, Func<Question, Opening> Open);
