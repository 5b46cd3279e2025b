namespace Performix.Connectors.Storage.Protection;

/// <summary>What is recorded of a sealed roll. Forms opened and answers given are never among it.</summary>
public enum ProtectionEventKind
{
    Opened = 0,
    OpeningRefused = 1,
    Closing = 2,
    Published = 3,
    Destroyed = 4,

    /// <summary>Somebody must look: answers are refused, may be lost, or are still there.</summary>
    Alarm = 5,

    /// <summary>A process has started and asks for the key of an open period.</summary>
    KeyRead = 6,

    /// <summary>A period opened by other numbers than the one before.</summary>
    PolicyChanged = 7,
}
