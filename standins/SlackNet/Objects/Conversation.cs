namespace SlackNet;

public class Conversation
{
    public string Id { get; set; }

    public string Name { get; set; }

    public bool IsChannel { get; set; }

    public bool IsIm { get; set; }

    public bool IsMpim { get; set; }

    public bool IsPrivate { get; set; }

    public bool IsArchived { get; set; }

    public bool IsMember { get; set; }

    public string User { get; set; }

    public string Locale { get; set; }

    public int NumMembers { get; set; }
}

public class Team
{
    public string Id { get; set; }

    public string Name { get; set; }

    public string Domain { get; set; }
}

public class Channel
{
    public string Id { get; set; }

    public string Name { get; set; }
}

public class Enterprise
{
    public string Id { get; set; }

    public string Name { get; set; }
}
