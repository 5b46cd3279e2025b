namespace Performix.Bot.Commands.Flags;

/// <summary>A field of a line that cannot be used: which one, and what it should be.</summary>
internal sealed class FieldFault(string field, string message) : Exception(message)
{
    public string Field { get; } = field;
}
