namespace Performix.Connectors.Files;

/// <summary>A folder, or a file without which nothing can be read, is not there (exit code 66).</summary>
/// <param name="faults">What is missing; at least one.</param>
public sealed class InputMissingException(IReadOnlyList<InputFault> faults)
    : Exception("The input is not there:\n" + string.Join('\n', faults))
{
    /// <summary>What is missing.</summary>
    public IReadOnlyList<InputFault> Faults { get; } = faults;
}
