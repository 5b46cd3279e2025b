namespace SlackNet;

/// <summary>Data holds bodies word for word: ids, modal text and all.</summary>
public enum LogCategory
{
    Data,
    Serialization,
    Internal,
    Request,
    Error
}
