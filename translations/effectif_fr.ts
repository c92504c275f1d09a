<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>You may not change this sheet, or it does not exist (any more).</source>
        <translation>Vous ne pouvez pas modifier cette fiche, ou elle n’existe pas (ou plus).</translation>
    </message>
    <message>
        <source>Only an administrator may do this.</source>
        <translation>Seul un administrateur peut faire cela.</translation>
    </message>
    <message>
        <source>Only a manager or an administrator may erase sheets for good.</source>
        <translation>Seul un responsable ou un administrateur peut effacer des fiches définitivement.</translation>
    </message>
    <message>
        <source>This department is not one of yours. Choose one of yours, or ask an administrator to bring the sheet there.</source>
        <translation>Ce département n’est pas l’un des vôtres. Choisissez l’un des vôtres, ou demandez à un administrateur d’y transférer la fiche.</translation>
    </message>
    <message>
        <source>Only an administrator brings sheets to another department. Ask for a transfer.</source>
        <translation>Seul un administrateur change le département d’une fiche. Demandez un transfert.</translation>
    </message>
</context>
<context>
    <name>AccountLetters</name>
    <message>
        <source>Your account in Effectif – %1</source>
        <translation>Votre compte Effectif – %1</translation>
    </message>
    <message>
        <source>A new code for Effectif – %1</source>
        <translation>Un nouveau code pour Effectif – %1</translation>
    </message>
    <message>
        <source>Hello %1,</source>
        <translation>Bonjour %1,</translation>
    </message>
    <message>
        <source>%1 has made an account for you in Effectif, where “%2” keeps the sheets of its staff.</source>
        <translation>%1 vous a créé un compte dans Effectif, où «&#xa0;%2&#xa0;» tient les fiches de son personnel.</translation>
    </message>
    <message>
        <source>%1 has made a new one-time code for your account in Effectif (“%2”).</source>
        <translation>%1 a créé un nouveau code à usage unique pour votre compte Effectif («&#xa0;%2&#xa0;»).</translation>
    </message>
    <message>
        <source>Start Effectif, choose “Connect to a server”, and type:</source>
        <translation>Lancez Effectif, choisissez «&#xa0;Se connecter à un serveur&#xa0;», puis saisissez&#xa0;:</translation>
    </message>
    <message>
        <source>Start Effectif, open “%1”, and sign in with:</source>
        <translation>Lancez Effectif, ouvrez «&#xa0;%1&#xa0;», puis connectez-vous avec&#xa0;:</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Code à usage unique</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>The code opens the program once. You then choose a password that only you know.</source>
        <translation>Le code ouvre le programme une seule fois. Vous choisissez ensuite un mot de passe que vous seul connaissez.</translation>
    </message>
    <message>
        <source>Nobody will ever ask you for this code or your password. If you did not expect this message, do nothing with it and tell %1.</source>
        <translation>Personne ne vous demandera jamais ce code ni votre mot de passe. Si vous n’attendiez pas ce message, n’en faites rien et prévenez %1.</translation>
    </message>
    <message>
        <source>Sent by Effectif for “%1”</source>
        <translation>Envoyé par Effectif pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A code that you were given before does not work any more.</source>
        <translation>Un code reçu auparavant ne fonctionne plus.</translation>
    </message>
</context>
<context>
    <name>AccountRepository</name>
    <message>
        <source>There is an account with this e-mail address already.</source>
        <translation>Il existe déjà un compte avec cette adresse e-mail.</translation>
    </message>
    <message>
        <source>This is the last administrator: somebody must be able to let others in. Make another one first.</source>
        <translation>C’est le dernier administrateur&#xa0;: quelqu’un doit pouvoir faire entrer les autres. Créez-en d’abord un autre.</translation>
    </message>
</context>
<context>
    <name>AccountService</name>
    <message>
        <source>Type the name of the person.</source>
        <translation>Saisissez le nom de la personne.</translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation>Choisissez un rôle.</translation>
    </message>
    <message>
        <source>Choose at least one department: it says whose sheets are seen.</source>
        <translation>Choisissez au moins un département&#xa0;: il dit quelles fiches sont visibles.</translation>
    </message>
    <message>
        <source>Only an administrator may do this.</source>
        <translation>Seul un administrateur peut faire cela.</translation>
    </message>
    <message>
        <source>This is the last administrator who can sign in: somebody must be able to let others in. Make another one first.</source>
        <translation>C’est le dernier administrateur qui puisse se connecter&#xa0;: quelqu’un doit pouvoir faire entrer les autres. Créez-en d’abord un autre.</translation>
    </message>
    <message>
        <source>There is no such account (any more).</source>
        <translation>Ce compte n’existe pas (ou plus).</translation>
    </message>
    <message>
        <source>There are accounts here already. Sign in with yours.</source>
        <translation>Il y a déjà des comptes ici. Connectez-vous avec le vôtre.</translation>
    </message>
    <message>
        <source>The address or the password is not right.</source>
        <translation>L’adresse ou le mot de passe n’est pas bon.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords for this address. It may be tried again in %n minute(s).</source>
        <translation>
            <numerusform>Trop de mots de passe erronés pour cette adresse. Réessayez dans %n minute.</numerusform>
            <numerusform>Trop de mots de passe erronés pour cette adresse. Réessayez dans %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another password than the one you came with.</source>
        <translation>Choisissez un autre mot de passe que celui avec lequel vous êtes venu.</translation>
    </message>
    <message>
        <source>Type the password that you signed in with.</source>
        <translation>Saisissez le mot de passe avec lequel vous vous êtes connecté.</translation>
    </message>
    <message>
        <source>Only an administrator who may read sensitive fields can do this.</source>
        <translation>Seul un administrateur qui a le droit de lire les champs sensibles peut faire cela.</translation>
    </message>
    <message>
        <source>This person has to sign in once first: the key is locked with their password. Or give them a new one-time code.</source>
        <translation>Cette personne doit d’abord se connecter une fois&#xa0;: la clé est verrouillée avec son mot de passe. Ou donnez-lui un nouveau code.</translation>
    </message>
    <message>
        <source>Only who reads the encrypted fields can hand out their key.</source>
        <translation>Seul quelqu’un qui lit les champs chiffrés peut donner leur clé.</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>There is no option “%1” here.</source>
        <translation>L’option «&#xa0;%1&#xa0;» n’existe pas ici.</translation>
    </message>
    <message>
        <source>The option “%1” takes no value.</source>
        <translation>L’option «&#xa0;%1&#xa0;» n’accepte pas de valeur.</translation>
    </message>
    <message>
        <source>The option “%1” needs a value: %2.</source>
        <translation>L’option «&#xa0;%1&#xa0;» attend une valeur&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The option “%1” cannot be “%2”; it is one of: %3.</source>
        <translation>L’option «&#xa0;%1&#xa0;» ne peut pas valoir «&#xa0;%2&#xa0;»&#x202f;; valeurs possibles&#xa0;: %3.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Argument manquant&#xa0;: %1.</translation>
    </message>
    <message>
        <source>“%1” is one word too many. Put quotation marks around words that belong together.</source>
        <translation>«&#xa0;%1&#xa0;» est un mot de trop. Mettez entre guillemets les mots qui vont ensemble.</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message numerus="yes">
        <source>Expired %n day(s) ago</source>
        <translation>
            <numerusform>Expiré depuis %n jour</numerusform>
            <numerusform>Expiré depuis %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Expires today</source>
        <translation>Expire aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n day(s)</source>
        <translation>
            <numerusform>Expire dans %n jour</numerusform>
            <numerusform>Expire dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Valable jusqu’au %1</translation>
    </message>
</context>
<context>
    <name>AttachmentRepository</name>
    <message>
        <source>This file is no longer on the sheet.</source>
        <translation>Ce fichier n’est plus sur la fiche.</translation>
    </message>
    <message>
        <source>Someone changed this file meanwhile. Look at it again, then repeat what you did.</source>
        <translation>Quelqu’un a modifié ce fichier entre-temps. Regardez-le de nouveau, puis refaites votre modification.</translation>
    </message>
</context>
<context>
    <name>AttachmentService</name>
    <message>
        <source>The remark on a file may be 2,000 characters long. Shorten it.</source>
        <translation>La remarque d’un fichier est limitée à 2&#xa0;000 caractères. Raccourcissez-la.</translation>
    </message>
    <message>
        <source>This file is empty. Check that it was copied completely.</source>
        <translation>Ce fichier est vide. Vérifiez qu’il a été copié en entier.</translation>
    </message>
    <message>
        <source>This file is larger than 25 MB. Choose a smaller one.</source>
        <translation>Ce fichier dépasse 25&#xa0;Mo. Choisissez-en un plus petit.</translation>
    </message>
    <message>
        <source>This file is a program, whatever its name says, and could harm whoever opens it. Attach a document or a picture instead.</source>
        <translation>Ce fichier est un programme, quoi que dise son nom, et pourrait nuire à qui l’ouvre. Joignez plutôt un document ou une image.</translation>
    </message>
    <message>
        <source>Every type of document needs a French name of at most 100 characters.</source>
        <translation>Chaque type de document doit avoir un nom français de 100 caractères au plus.</translation>
    </message>
    <message>
        <source>This file does not exist (any more).</source>
        <translation>Ce fichier n’existe pas (ou plus).</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Readings of sensitive fields</source>
        <translation>Lectures de champs sensibles</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Accounts and rights</source>
        <translation>Comptes et droits</translation>
    </message>
    <message>
        <source>The audit itself</source>
        <translation>Le journal d’audit lui-même</translation>
    </message>
    <message>
        <source>Read sensitive fields of a sheet</source>
        <translation>A lu des champs sensibles d’une fiche</translation>
    </message>
    <message>
        <source>Asked whether somebody exists in another department</source>
        <translation>A demandé si une personne existe dans un autre département</translation>
    </message>
    <message numerus="yes">
        <source>Exported a list of %n sheet(s)</source>
        <translation>
            <numerusform>A exporté une liste de %n fiche</numerusform>
            <numerusform>A exporté une liste de %n fiches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n entries of the audit</source>
        <translation>
            <numerusform>A exporté %n ligne du journal d’audit</numerusform>
            <numerusform>A exporté %n lignes du journal d’audit</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported everything about a person</source>
        <translation>A exporté tout sur une personne</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>S’est connecté</translation>
    </message>
    <message>
        <source>Somebody typed a wrong password for this account</source>
        <translation>Mot de passe faux saisi pour ce compte</translation>
    </message>
    <message>
        <source>Made an account and gave its one-time code</source>
        <translation>A créé un compte et remis son code à usage unique</translation>
    </message>
    <message>
        <source>Changed an account or its rights</source>
        <translation>A modifié un compte ou ses droits</translation>
    </message>
    <message>
        <source>Gave an account a new one-time code</source>
        <translation>A remis un nouveau code à usage unique</translation>
    </message>
    <message>
        <source>Switched an account on</source>
        <translation>A réactivé un compte</translation>
    </message>
    <message>
        <source>Switched an account off</source>
        <translation>A désactivé un compte</translation>
    </message>
    <message>
        <source>Chose a new password</source>
        <translation>A choisi un nouveau mot de passe</translation>
    </message>
    <message>
        <source>Changed the rule for passwords</source>
        <translation>A modifié la règle des mots de passe</translation>
    </message>
    <message numerus="yes">
        <source>Set that the audit is kept for %n month(s)</source>
        <translation>
            <numerusform>A fixé la conservation du journal à %n mois</numerusform>
            <numerusform>A fixé la conservation du journal à %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Purged %n old entries of the audit</source>
        <translation>
            <numerusform>A purgé %n ancienne ligne du journal</numerusform>
            <numerusform>A purgé %n anciennes lignes du journal</numerusform>
        </translation>
    </message>
    <message>
        <source>Made a sheet</source>
        <translation>A créé une fiche</translation>
    </message>
    <message>
        <source>Changed a sheet</source>
        <translation>A modifié une fiche</translation>
    </message>
    <message>
        <source>Set a field on several sheets</source>
        <translation>A renseigné un champ sur plusieurs fiches</translation>
    </message>
    <message>
        <source>Changed the situation</source>
        <translation>A changé la situation</translation>
    </message>
    <message>
        <source>Moved to the bin</source>
        <translation>A mis à la corbeille</translation>
    </message>
    <message>
        <source>Brought back from the bin</source>
        <translation>A sorti de la corbeille</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>A supprimé définitivement</translation>
    </message>
    <message>
        <source>Made a person anonymous</source>
        <translation>A anonymisé une personne</translation>
    </message>
    <message>
        <source>Decided to keep a person’s data longer</source>
        <translation>A décidé de conserver plus longtemps les données d’une personne</translation>
    </message>
    <message>
        <source>Changed how long people’s data are kept</source>
        <translation>A modifié les durées de conservation</translation>
    </message>
    <message>
        <source>Took a change back</source>
        <translation>A annulé une modification</translation>
    </message>
    <message>
        <source>Imported sheets</source>
        <translation>A importé des fiches</translation>
    </message>
    <message>
        <source>Made demonstration sheets</source>
        <translation>A créé des fiches de démonstration</translation>
    </message>
    <message>
        <source>Changed the photo</source>
        <translation>A changé la photo</translation>
    </message>
    <message>
        <source>Took the photo away</source>
        <translation>A retiré la photo</translation>
    </message>
    <message>
        <source>Brought the former photo back</source>
        <translation>A remis l’ancienne photo</translation>
    </message>
    <message>
        <source>Added a file</source>
        <translation>A ajouté un fichier</translation>
    </message>
    <message>
        <source>Added a new version of a file</source>
        <translation>A ajouté une nouvelle version d’un fichier</translation>
    </message>
    <message>
        <source>Changed what is said of a file</source>
        <translation>A modifié la description d’un fichier</translation>
    </message>
    <message>
        <source>Took a file away</source>
        <translation>A retiré un fichier</translation>
    </message>
    <message>
        <source>Brought a file back</source>
        <translation>A remis un fichier</translation>
    </message>
    <message>
        <source>Wrote a note</source>
        <translation>A écrit une note</translation>
    </message>
    <message>
        <source>Changed a note</source>
        <translation>A modifié une note</translation>
    </message>
    <message>
        <source>Took a note away</source>
        <translation>A retiré une note</translation>
    </message>
    <message>
        <source>Brought a note back</source>
        <translation>A remis une note</translation>
    </message>
    <message>
        <source>Changed the types of documents</source>
        <translation>A modifié les types de documents</translation>
    </message>
    <message>
        <source>Changed the numbering</source>
        <translation>A modifié la numérotation</translation>
    </message>
    <message>
        <source>Changed the pool of licences</source>
        <translation>A modifié le parc de licences</translation>
    </message>
    <message>
        <source>Let a sheet go to another department</source>
        <translation>A transféré une fiche à un autre département</translation>
    </message>
    <message>
        <source>Asked for a sheet of another department</source>
        <translation>A demandé une fiche d’un autre département</translation>
    </message>
    <message>
        <source>Offered a sheet to another department</source>
        <translation>A proposé une fiche à un autre département</translation>
    </message>
    <message>
        <source>Accepted a transfer</source>
        <translation>A accepté un transfert</translation>
    </message>
    <message>
        <source>Refused a transfer</source>
        <translation>A refusé un transfert</translation>
    </message>
    <message>
        <source>Withdrew a transfer request</source>
        <translation>A retiré une demande de transfert</translation>
    </message>
    <message>
        <source>Changed departments or lists of values</source>
        <translation>A modifié des départements ou des listes de valeurs</translation>
    </message>
    <message>
        <source>Published a configuration</source>
        <translation>A publié une configuration</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>N° %1</translation>
    </message>
    <message>
        <source>Handed the key of encrypted fields to an account</source>
        <translation>A donné à un compte la clé des champs chiffrés</translation>
    </message>
    <message>
        <source>Made a recovery key</source>
        <translation>A créé une clé de récupération</translation>
    </message>
    <message>
        <source>Had a message sent again</source>
        <translation>A fait renvoyer un message</translation>
    </message>
    <message>
        <source>Took a message back before it was sent</source>
        <translation>A retiré un message avant son envoi</translation>
    </message>
    <message>
        <source>Changed how messages are sent</source>
        <translation>A modifié l’envoi des messages</translation>
    </message>
    <message numerus="yes">
        <source>Printed %n sheet(s)</source>
        <translation>
            <numerusform>A imprimé %n fiche</numerusform>
            <numerusform>A imprimé %n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged sheets</source>
        <translation>Fusion de fiches</translation>
    </message>
    <message>
        <source>Set two sheets aside as no duplicates</source>
        <translation>A écarté deux fiches&#xa0;: pas un doublon</translation>
    </message>
    <message>
        <source>Took back that two sheets are no duplicates</source>
        <translation>A annulé la décision «&#xa0;pas un doublon&#xa0;» sur deux fiches</translation>
    </message>
    <message>
        <source>Changed how duplicates are found</source>
        <translation>A modifié les réglages des doublons</translation>
    </message>
    <message>
        <source>Said that a finding of the data quality may stay</source>
        <translation>A ignoré une anomalie de la qualité des données</translation>
    </message>
    <message>
        <source>Took back that a finding of the data quality may stay</source>
        <translation>N’ignore plus une anomalie de la qualité des données</translation>
    </message>
</context>
<context>
    <name>AuditService</name>
    <message>
        <source>Only managers and administrators may read the audit.</source>
        <translation>Seuls les responsables et les administrateurs peuvent lire le journal d’audit.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>L’export a été arrêté.</translation>
    </message>
    <message>
        <source>The audit is kept for at least %1 months, and ten years at most.</source>
        <translation>Le journal d’audit est conservé au moins %1 mois, et dix ans au plus.</translation>
    </message>
</context>
<context>
    <name>AwayService</name>
    <message>
        <source>Choose somebody else: you are the one who is away.</source>
        <translation>Choisissez quelqu’un d’autre&#xa0;: c’est vous qui êtes absent.</translation>
    </message>
    <message>
        <source>Type a name for the team, of 100 characters at most.</source>
        <translation>Saisissez un nom d’équipe, de 100 caractères au plus.</translation>
    </message>
</context>
<context>
    <name>BackupCommand</name>
    <message>
        <source>The backup was written and verified: %1 (%2)</source>
        <translation>La sauvegarde a été écrite et vérifiée&#xa0;: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>BlobRepository</name>
    <message>
        <source>This file is larger than 25 MB. Choose a smaller one.</source>
        <translation>Ce fichier dépasse 25&#xa0;Mo. Choisissez-en un plus petit.</translation>
    </message>
    <message>
        <source>This file is no longer in the database.</source>
        <translation>Ce fichier n’est plus dans la base de données.</translation>
    </message>
</context>
<context>
    <name>BulkEditService</name>
    <message>
        <source>This field cannot be set on several sheets at once.</source>
        <translation>Ce champ ne peut pas être renseigné sur plusieurs fiches à la fois.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is mandatory: it cannot be emptied.</source>
        <translation>«&#xa0;%1&#xa0;» est obligatoire&#xa0;: il ne peut pas être vidé.</translation>
    </message>
    <message>
        <source>There is nothing to undo: the change wrote nothing, or its field was removed.</source>
        <translation>Il n’y a rien à annuler&#xa0;: la modification n’a rien changé, ou son champ a été supprimé.</translation>
    </message>
    <message>
        <source>Stopped. No sheet was changed.</source>
        <translation>Opération arrêtée. Aucune fiche n’a été modifiée.</translation>
    </message>
</context>
<context>
    <name>BulkWriter</name>
    <message>
        <source>The database has no room for so many sheets.</source>
        <translation>La base de données ne peut pas contenir autant de fiches.</translation>
    </message>
</context>
<context>
    <name>CardService</name>
    <message>
        <source>There is no card of this sheet: it is gone, or none of its public fields has a value. An administrator makes fields public in the field settings.</source>
        <translation>Cette fiche n’a pas de carte&#xa0;: elle n’existe plus, ou aucun de ses champs publics n’est rempli. Un administrateur choisit les champs publics dans la gestion des champs.</translation>
    </message>
</context>
<context>
    <name>CatalogueChanges</name>
    <message>
        <source>“%1” is shown.</source>
        <translation>«&#xa0;%1&#xa0;» est affiché.</translation>
    </message>
    <message>
        <source>“%1” is hidden.</source>
        <translation>«&#xa0;%1&#xa0;» est masqué.</translation>
    </message>
    <message>
        <source>“%1” becomes mandatory.</source>
        <translation>«&#xa0;%1&#xa0;» devient obligatoire.</translation>
    </message>
    <message>
        <source>“%1” is not mandatory any more.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus obligatoire.</translation>
    </message>
    <message>
        <source>“%1” is on the sheets of individuals.</source>
        <translation>«&#xa0;%1&#xa0;» figure sur les fiches Particulier.</translation>
    </message>
    <message>
        <source>“%1” leaves the sheets of individuals.</source>
        <translation>«&#xa0;%1&#xa0;» quitte les fiches Particulier.</translation>
    </message>
    <message>
        <source>“%1” is on the sheets of professionals.</source>
        <translation>«&#xa0;%1&#xa0;» figure sur les fiches Pro.</translation>
    </message>
    <message>
        <source>“%1” leaves the sheets of professionals.</source>
        <translation>«&#xa0;%1&#xa0;» quitte les fiches Pro.</translation>
    </message>
    <message>
        <source>“%1” becomes sensitive.</source>
        <translation>«&#xa0;%1&#xa0;» devient sensible.</translation>
    </message>
    <message>
        <source>“%1” is not sensitive any more.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus sensible.</translation>
    </message>
    <message>
        <source>“%1” is found by the search.</source>
        <translation>«&#xa0;%1&#xa0;» est trouvé par la recherche.</translation>
    </message>
    <message>
        <source>“%1” is not searched any more.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus cherché.</translation>
    </message>
    <message>
        <source>“%1” is a column of the list.</source>
        <translation>«&#xa0;%1&#xa0;» est une colonne de la liste.</translation>
    </message>
    <message>
        <source>“%1” is not a column of the list any more.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus une colonne de la liste.</translation>
    </message>
    <message>
        <source>“%1” is compared to find duplicates.</source>
        <translation>«&#xa0;%1&#xa0;» est comparé par le contrôle des doublons.</translation>
    </message>
    <message>
        <source>“%1” is not compared to find duplicates any more.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus comparé par le contrôle des doublons.</translation>
    </message>
    <message>
        <source>“%1” has the same value on every sheet.</source>
        <translation>«&#xa0;%1&#xa0;» a la même valeur sur toutes les fiches.</translation>
    </message>
    <message>
        <source>“%1” may have any value again.</source>
        <translation>«&#xa0;%1&#xa0;» peut de nouveau avoir une autre valeur.</translation>
    </message>
    <message>
        <source>New tab “%1”.</source>
        <translation>Nouvel onglet «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The tab “%1” goes.</source>
        <translation>L’onglet «&#xa0;%1&#xa0;» disparaît.</translation>
    </message>
    <message>
        <source>New section “%1”.</source>
        <translation>Nouvelle section «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The section “%1” goes.</source>
        <translation>La section «&#xa0;%1&#xa0;» disparaît.</translation>
    </message>
    <message>
        <source>“%1” and its data go for good.</source>
        <translation>«&#xa0;%1&#xa0;» et ses données disparaissent définitivement.</translation>
    </message>
    <message>
        <source>The order on the sheet changes.</source>
        <translation>L’ordre sur la fiche change.</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» s’appelle désormais «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>New field “%1” (%2).</source>
        <translation>Nouveau champ «&#xa0;%1&#xa0;» (%2).</translation>
    </message>
    <message>
        <source>“%1” is taken off the sheet; its data is kept.</source>
        <translation>«&#xa0;%1&#xa0;» est retiré de la fiche&#x202f;; ses données sont gardées.</translation>
    </message>
    <message>
        <source>“%1” is back on the sheet.</source>
        <translation>«&#xa0;%1&#xa0;» est de retour sur la fiche.</translation>
    </message>
    <message>
        <source>“%1”: the type “%2” becomes “%3”.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: le type «&#xa0;%2&#xa0;» devient «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” moves to another section.</source>
        <translation>«&#xa0;%1&#xa0;» passe dans une autre section.</translation>
    </message>
    <message>
        <source>“%1”: help, values, conditions or checks change.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: l’aide, les valeurs, les conditions ou les contrôles changent.</translation>
    </message>
    <message>
        <source>“%1” is public: it stands on business cards.</source>
        <translation>«&#xa0;%1&#xa0;» est public&#xa0;: il figure sur les cartes de visite.</translation>
    </message>
    <message>
        <source>“%1” is not on business cards any more.</source>
        <translation>«&#xa0;%1&#xa0;» ne figure plus sur les cartes de visite.</translation>
    </message>
</context>
<context>
    <name>CatalogueCheck</name>
    <message>
        <source>Two fields are called “%1”. Imports cannot tell them apart by their label.</source>
        <translation>Deux champs s’appellent «&#xa0;%1&#xa0;». Les imports ne peuvent pas les distinguer par leur libellé.</translation>
    </message>
    <message>
        <source>Give every field, section and tab a label.</source>
        <translation>Donnez un libellé à chaque champ, section et onglet.</translation>
    </message>
    <message>
        <source>The label “%1” is too long, or has line breaks. Keep it to one line of 80 characters.</source>
        <translation>Le libellé «&#xa0;%1&#xa0;» est trop long ou a plusieurs lignes. Gardez une ligne de 80 caractères au plus.</translation>
    </message>
    <message>
        <source>An office can have at most %1 fields of its own. Empty removed ones for good, or remove some.</source>
        <translation>Un établissement peut avoir au plus %1 champs à lui. Videz définitivement des champs retirés, ou retirez-en.</translation>
    </message>
    <message>
        <source>A sheet has between 1 and %1 tabs.</source>
        <translation>Une fiche a entre 1 et %1 onglets.</translation>
    </message>
    <message>
        <source>“%1” has no place on the sheet, or is of an unknown type. Move it into a section.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de place sur la fiche, ou son type est inconnu. Placez-le dans une section.</translation>
    </message>
    <message>
        <source>“%1” is always shown and always mandatory.</source>
        <translation>«&#xa0;%1&#xa0;» est toujours affiché et toujours obligatoire.</translation>
    </message>
    <message>
        <source>The values of “%1” cannot be turned into this type. Add a new field instead.</source>
        <translation>Les valeurs de «&#xa0;%1&#xa0;» ne peuvent pas être converties vers ce type. Ajoutez plutôt un nouveau champ.</translation>
    </message>
    <message>
        <source>“%1” has no list of values. Choose one, or type its values.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de liste de valeurs. Choisissez-en une, ou saisissez ses valeurs.</translation>
    </message>
    <message>
        <source>Say what “%1” lets people choose from.</source>
        <translation>Dites parmi quoi «&#xa0;%1&#xa0;» laisse choisir.</translation>
    </message>
    <message>
        <source>“%1” cannot be sensitive: lists, numbers and titles stand on it.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être sensible&#xa0;: listes, numéros et titres en dépendent.</translation>
    </message>
    <message>
        <source>“%1” is sensitive, so it is neither searched nor listed.</source>
        <translation>«&#xa0;%1&#xa0;» est sensible&#xa0;: il n’est ni recherché ni mis en colonne.</translation>
    </message>
    <message>
        <source>The help text of “%1” is too long. Keep it to 500 characters.</source>
        <translation>Le texte d’aide de «&#xa0;%1&#xa0;» est trop long. Gardez 500 caractères au plus.</translation>
    </message>
    <message>
        <source>The default value of “%1”: %2</source>
        <translation>Valeur par défaut de «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” is fixed but has no value for everybody. Give it one.</source>
        <translation>«&#xa0;%1&#xa0;» est fixe mais n’a pas de valeur pour tous. Donnez-lui-en une.</translation>
    </message>
    <message>
        <source>No value can be right for “%1”: its smallest is above its greatest, or they are not of its type.</source>
        <translation>Aucune valeur ne peut convenir à «&#xa0;%1&#xa0;»&#xa0;: le minimum dépasse le maximum, ou ils ne sont pas du bon type.</translation>
    </message>
    <message>
        <source>The pattern of “%1” cannot be read. Correct it or empty it.</source>
        <translation>Le modèle d’écriture de «&#xa0;%1&#xa0;» est illisible. Corrigez-le ou videz-le.</translation>
    </message>
    <message>
        <source>“%1” waits for a field that is not on the sheet or has no list of values. Choose another condition.</source>
        <translation>«&#xa0;%1&#xa0;» attend un champ qui n’est pas sur la fiche ou n’a pas de liste de valeurs. Choisissez une autre condition.</translation>
    </message>
    <message>
        <source>“%1” waits for a value that its list does not have.</source>
        <translation>«&#xa0;%1&#xa0;» attend une valeur que sa liste n’a pas.</translation>
    </message>
    <message>
        <source>“%1” waits for a field that waits for it in turn: neither would ever be shown.</source>
        <translation>«&#xa0;%1&#xa0;» attend un champ qui l’attend à son tour&#xa0;: aucun des deux ne serait jamais affiché.</translation>
    </message>
    <message>
        <source>“%1” is sensitive, so it cannot stand on business cards.</source>
        <translation>«&#xa0;%1&#xa0;» est sensible&#xa0;: il ne peut pas figurer sur les cartes de visite.</translation>
    </message>
</context>
<context>
    <name>CatalogueJson</name>
    <message>
        <source>“%1” is defined twice. Remove or rename one.</source>
        <translation>«&#xa0;%1&#xa0;» est défini deux fois. Supprimez ou renommez l’un des deux.</translation>
    </message>
    <message>
        <source>The section “%1” is in a tab that does not exist. Name one that does.</source>
        <translation>La section «&#xa0;%1&#xa0;» est placée dans un onglet inexistant. Indiquez un onglet existant.</translation>
    </message>
    <message>
        <source>The field “%1” belongs to another kind of sheet. Move it there.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» appartient à un autre type de fiche. Déplacez-le vers celui-ci.</translation>
    </message>
    <message>
        <source>The field “%1” is in a tab or section that does not exist. Name one that does.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» est placé dans un onglet ou une section inexistants. Indiquez un emplacement existant.</translation>
    </message>
    <message>
        <source>The field “%1” has no list of values that exists. Name one that does.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» renvoie à une liste de valeurs inexistante. Indiquez une liste existante.</translation>
    </message>
    <message>
        <source>The field “%1” does not accept its own default value. Correct it.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» n’accepte pas sa propre valeur par défaut. Corrigez-la.</translation>
    </message>
    <message>
        <source>The field definitions cannot be read: their member “%1” is missing or broken. Correct it.</source>
        <translation>Les définitions des champs sont illisibles&#xa0;: leur élément «&#xa0;%1&#xa0;» est absent ou incorrect. Corrigez-le.</translation>
    </message>
    <message>
        <source>The field definitions cannot be read: the file is not whole, or no JSON. Install it again.</source>
        <translation>Les définitions des champs sont illisibles&#xa0;: le fichier est incomplet ou n’est pas au format JSON. Réinstallez-le.</translation>
    </message>
    <message>
        <source>The field definitions cannot be read: a member of “%1” is of the wrong kind. Correct it.</source>
        <translation>Les définitions des champs sont illisibles&#xa0;: un élément de «&#xa0;%1&#xa0;» n’est pas du bon type. Corrigez-le.</translation>
    </message>
    <message>
        <source>“%1” cannot be a key. Use at most 41 small letters, digits and _, beginning with a letter.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas servir de clé. Utilisez au plus 41 caractères (minuscules, chiffres et _), en commençant par une lettre.</translation>
    </message>
    <message>
        <source>The list of values “%1” cannot be read: one of its values is broken. Correct it.</source>
        <translation>La liste de valeurs «&#xa0;%1&#xa0;» est illisible&#xa0;: une de ses valeurs est incorrecte. Corrigez-la.</translation>
    </message>
    <message>
        <source>“%1” cannot be the code of a value. Use up to 60 letters and digits, without blanks, commas or bars.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas servir de code de valeur. Utilisez au plus 60 lettres et chiffres, sans espace, virgule ni barre verticale.</translation>
    </message>
    <message>
        <source>The field “%1” is of a type that this version does not know. Install a newer version.</source>
        <translation>Le type du champ «&#xa0;%1&#xa0;» est inconnu de cette version. Installez une version plus récente.</translation>
    </message>
    <message>
        <source>The field “%1” has no label. Give it one.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» n’a pas de libellé. Donnez-lui-en un.</translation>
    </message>
    <message>
        <source>The field “%1” must be 1 or 2 columns wide.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» doit occuper 1 ou 2 colonnes.</translation>
    </message>
    <message>
        <source>The field “%1” must name what it links to if it is a link, and only then.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» doit indiquer sa cible si c’est un lien, et seulement dans ce cas.</translation>
    </message>
    <message>
        <source>The value “%1” stands twice in its list. Remove one.</source>
        <translation>La valeur «&#xa0;%1&#xa0;» figure deux fois dans sa liste. Supprimez-en une.</translation>
    </message>
</context>
<context>
    <name>CatalogueRepository</name>
    <message>
        <source>This database has no sheets of the kind &quot;%1&quot;.</source>
        <translation>Cette base de données ne contient pas de fiches de type «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>The database is sound.</source>
        <translation>La base de données ne présente aucune anomalie.</translation>
    </message>
    <message numerus="yes">
        <source>%n violation(s) found. Make a backup, then ask for help with this list.</source>
        <translation>
            <numerusform>%n anomalie trouvée. Faites une sauvegarde, puis demandez de l’aide en fournissant cette liste.</numerusform>
            <numerusform>%n anomalies trouvées. Faites une sauvegarde, puis demandez de l’aide en fournissant cette liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored file(s) that nothing refers to were removed.</source>
        <translation>
            <numerusform>%n fichier conservé que plus rien ne désignait a été supprimé.</numerusform>
            <numerusform>%n fichiers conservés que plus rien ne désignait ont été supprimés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Writes a consistent copy while others work, and verifies it.</source>
        <translation>Écrit une copie cohérente sans interrompre le travail des autres, et la vérifie.</translation>
    </message>
    <message>
        <source>Without a command the application opens; with --demo, on the demo.</source>
        <translation>Sans commande, l’application s’ouvre&#x202f;; avec --demo, elle s’ouvre sur la démonstration.</translation>
    </message>
    <message>
        <source>Usage: effectif %1</source>
        <translation>Utilisation&#xa0;: effectif %1</translation>
    </message>
    <message>
        <source>“effectif --help” lists the commands.</source>
        <translation>«&#xa0;effectif --help&#xa0;» affiche la liste des commandes.</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas compris.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>La commande «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>Makes an empty database.</source>
        <translation>Crée une base de données vide.</translation>
    </message>
    <message>
        <source>Makes a database of invented people with drawn portraits.</source>
        <translation>Crée une base de données de personnes fictives avec des portraits dessinés.</translation>
    </message>
    <message>
        <source>Prints the catalogue of fields as CSV: key,kind,type,label.</source>
        <translation>Affiche le catalogue des champs au format CSV&#xa0;: key,kind,type,label.</translation>
    </message>
    <message>
        <source>Looks whether the database is sound; prints one line a violation. --clean first removes stored files that nothing refers to.</source>
        <translation>Contrôle l’intégrité de la base de données&#x202f;; affiche une ligne par anomalie. --clean supprime d’abord les fichiers conservés que plus rien ne désigne.</translation>
    </message>
    <message>
        <source>Copies a whole office into a new database: from a file to a server, or back.</source>
        <translation>Copie toute une base dans une nouvelle&#xa0;: d’un fichier vers un serveur, ou l’inverse.</translation>
    </message>
    <message>
        <source>Makes an office with accounts in an empty database of a PostgreSQL server, and prints the first administrator&apos;s one-time code. Run by the server&apos;s administrator; may be repeated.</source>
        <translation>Installe un bureau avec des comptes dans une base vide d’un serveur PostgreSQL, et affiche le code à usage unique du premier administrateur. Lancé par l’administrateur du serveur&#x202f;; peut être répété.</translation>
    </message>
    <message>
        <source>Brings an office with accounts to this program&apos;s version. Run by the server&apos;s administrator.</source>
        <translation>Amène un bureau avec des comptes à la version de ce programme. Lancé par l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>Usage: effectif [--database URL] [--login E-MAIL] [--lang fr|en] [COMMAND]</source>
        <translation>Utilisation&#xa0;: effectif [--database URL] [--login E-MAIL] [--lang fr|en] [COMMANDE]</translation>
    </message>
    <message>
        <source>Sends what waits in the outbox, and does what belongs to a clock, until it is stopped; a line of log a message. --make-setup writes the file that it sends with. --health tells how it is, and ends with 1 if it is not well.</source>
        <translation>Envoie ce qui attend dans la boîte d’envoi, et fait ce qui dépend de l’heure, jusqu’à ce qu’on l’arrête&#x202f;; une ligne de journal par message. --make-setup écrit le fichier avec lequel il envoie. --health dit comment il va, et se termine par 1 s’il ne va pas bien.</translation>
    </message>
    <message>
        <source>Compares all sheets and writes those that may be one person’s into a CSV file, a pair a line, the best first. The threshold is a score from 0 to 100; without it, the office’s.</source>
        <translation>Compare toutes les fiches et écrit dans un fichier CSV celles qui peuvent être de la même personne, une paire par ligne, la plus probable d’abord. Le seuil est une note de 0 à 100&#x202f;; sans lui, celui du bureau.</translation>
    </message>
    <message>
        <source>Brings the rows of a CSV file, an Excel workbook (--sheet says which of its sheets) or business cards (.vcf) in, all of them or, cut short, none.</source>
        <translation>Importe les lignes d’un fichier CSV, d’un classeur Excel (--sheet indique la feuille) ou de cartes de visite (.vcf)&#xa0;: toutes ou, en cas d’interruption, aucune.</translation>
    </message>
    <message>
        <source>Writes sheets into a CSV file or an Excel workbook, which can be imported, or public fields into contacts (.vcf). --scope says whose: those in service, former staff, everyone (both, unless said otherwise), or the bin; --view takes columns, filter and order of a view; --filled leaves out what is empty everywhere.</source>
        <translation>Écrit des fiches dans un fichier CSV ou un classeur Excel, qui peuvent être réimportés, ou les champs publics dans des contacts (.vcf). --scope indique lesquelles&#xa0;: en service, anciens, toutes (les deux, par défaut) ou la corbeille&#x202f;; --view reprend les colonnes, le filtre et l’ordre d’une vue&#x202f;; --filled omet ce qui est vide partout.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 done with refused rows, violations or findings, 2 wrong usage, 3 database unavailable.</source>
        <translation>Codes de sortie&#xa0;: 0 terminé, 1 terminé avec des lignes refusées, des violations ou des anomalies, 2 mauvaise utilisation, 3 base de données indisponible.</translation>
    </message>
    <message>
        <source>Checks the data of all sheets in service: a line a check with its findings, or all findings in a CSV file. The exit code is 1 if there are any.</source>
        <translation>Contrôle les données de toutes les fiches des personnes en poste&#xa0;: une ligne par contrôle avec le nombre d’anomalies, ou toutes les anomalies dans un fichier CSV. Le code de sortie est 1 s’il y en a.</translation>
    </message>
    <message>
        <source>Writes sheets into a PDF file as they are printed: one after another, or with --list as a table, with --portraits as a page of photos and with --cards as business cards to cut. Which sheets, say --ids or --filter. Sensitive fields are printed with --sensitive only, by whoever may read them.</source>
        <translation>Écrit des fiches dans un fichier PDF, telles qu’elles s’impriment&#xa0;: l’une après l’autre, ou en tableau avec --list, en trombinoscope avec --portraits, en cartes de visite à découper avec --cards. --ids ou --filter disent lesquelles. Les champs sensibles ne s’impriment qu’avec --sensitive, par qui a le droit de les lire.</translation>
    </message>
</context>
<context>
    <name>CompanyService</name>
    <message>
        <source>This logo is no PNG of at most 200 kB. Choose another picture.</source>
        <translation>Ce logo n’est pas un PNG de 200 Ko au plus. Choisissez une autre image.</translation>
    </message>
</context>
<context>
    <name>ConfigurationService</name>
    <message>
        <source>Somebody published another configuration meanwhile. Nothing of yours is lost: your changes were put on top of it. Look at them, then save again.</source>
        <translation>Quelqu’un a enregistré une autre configuration entre-temps. Rien n’est perdu&#xa0;: vos changements ont été placés par-dessus. Relisez-les, puis enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Before the next one</source>
        <translation>Avant la suivante</translation>
    </message>
    <message>
        <source>The files of this field belong to the history of the sheets. They go with the sheets.</source>
        <translation>Les fichiers de ce champ font partie de l’historique des fiches. Ils partent avec elles.</translation>
    </message>
    <message>
        <source>Only a field that was removed from the sheet can be emptied for good. Remove it and save first.</source>
        <translation>Seul un champ retiré de la fiche peut être vidé définitivement. Retirez-le et enregistrez d’abord.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>Le fichier ne peut pas être ouvert&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This file is too large to be a configuration. Nothing was changed.</source>
        <translation>Ce fichier est trop grand pour être une configuration. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This is no configuration of Effectif, or only a part of one. Choose a file that “Export” has written.</source>
        <translation>Ce n’est pas une configuration d’Effectif, ou seulement une partie. Choisissez un fichier écrit par «&#xa0;Exporter&#xa0;».</translation>
    </message>
    <message>
        <source>This is the configuration of another kind of sheets. Nothing was changed.</source>
        <translation>C’est la configuration d’une autre sorte de fiches. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>“%1” cannot be the key of a field. Give the field another one.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être la clé d’un champ. Donnez-lui-en une autre.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are professionals’. Make them individuals’ first.</source>
        <translation>
            <numerusform>%n fiche est une fiche Pro. Passez-la d’abord en Particulier.</numerusform>
            <numerusform>%n fiches sont des fiches Pro. Passez-les d’abord en Particulier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Several sheets have “%2” as “%1”, so it cannot be each one’s own.</source>
        <translation>Plusieurs fiches ont «&#xa0;%2&#xa0;» comme «&#xa0;%1&#xa0;»&#xa0;: la valeur ne peut pas être unique.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “%1” cannot become “%2”, as “%3”. Correct them on the sheets, or keep the type.</source>
        <translation>
            <numerusform>%n valeur de «&#xa0;%1&#xa0;» ne peut pas devenir «&#xa0;%2&#xa0;», par exemple «&#xa0;%3&#xa0;». Corrigez-la sur la fiche, ou gardez le type.</numerusform>
            <numerusform>%n valeurs de «&#xa0;%1&#xa0;» ne peuvent pas devenir «&#xa0;%2&#xa0;», par exemple «&#xa0;%3&#xa0;». Corrigez-les sur les fiches, ou gardez le type.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) hold a value of “%1”. It is kept, out of sight.</source>
        <translation>
            <numerusform>%n fiche a une valeur pour «&#xa0;%1&#xa0;». Elle est gardée, hors de vue.</numerusform>
            <numerusform>%n fiches ont une valeur pour «&#xa0;%1&#xa0;». Elles sont gardées, hors de vue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “%1” are turned into the new type.</source>
        <translation>
            <numerusform>%n valeur de «&#xa0;%1&#xa0;» est convertie vers le nouveau type.</numerusform>
            <numerusform>%n valeurs de «&#xa0;%1&#xa0;» sont converties vers le nouveau type.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “%1” move, with their history.</source>
        <translation>
            <numerusform>%n valeur de «&#xa0;%1&#xa0;» est déplacée, avec son historique.</numerusform>
            <numerusform>%n valeurs de «&#xa0;%1&#xa0;» sont déplacées, avec leur historique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets without “%1” get its value now; the others when they are next saved.</source>
        <translation>Les fiches sans «&#xa0;%1&#xa0;» reçoivent sa valeur maintenant&#x202f;; les autres à leur prochain enregistrement.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>This file may only be read. Copy it to a folder of yours, on a local disk, to work with it.</source>
        <translation>Ce fichier est en lecture seule. Pour travailler avec, copiez-le dans un dossier qui vous appartient, sur un disque local.</translation>
    </message>
    <message>
        <source>The PostgreSQL driver is missing. Install the package libqt6sql6-psql and start again.</source>
        <translation>Le pilote PostgreSQL est absent. Installez le paquet libqt6sql6-psql et relancez Effectif.</translation>
    </message>
    <message>
        <source>This file belongs to another program. Choose another file.</source>
        <translation>Ce fichier appartient à un autre programme. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>This installation cannot read encrypted fields: its database driver is another one than Effectif&apos;s. Install Effectif anew.</source>
        <translation>Cette installation ne peut pas lire les champs chiffrés&#xa0;: son pilote de base de données n’est pas celui d’Effectif. Réinstallez Effectif.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Something went wrong in the program. Start it again with EFFECTIF_DEBUG=1 for details.</source>
        <translation>Le programme a rencontré une erreur interne. Relancez-le avec EFFECTIF_DEBUG=1 pour en connaître le détail.</translation>
    </message>
</context>
<context>
    <name>CopyCommand</name>
    <message>
        <source>Say where the office is and where it shall go: effectif copy --from URL --to URL</source>
        <translation>Indiquez où est la base et où elle doit aller&#xa0;: effectif copy --from URL --to URL</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) with their history, files and settings were copied to %1.</source>
        <translation>
            <numerusform>%n fiche a été copiée vers %1 avec son historique, ses fichiers et les paramètres.</numerusform>
            <numerusform>%n fiches ont été copiées vers %1 avec leur historique, leurs fichiers et les paramètres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both databases hold the same content: %1</source>
        <translation>Les deux bases ont le même contenu&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (%2) signs in there with this code: %3</source>
        <translation>%1 (%2) s’y connecte avec ce code&#xa0;: %3</translation>
    </message>
    <message>
        <source>Sensitive fields are encrypted there. Keep this recovery key on paper, for the day when all passwords are lost: %1</source>
        <translation>Les champs sensibles y sont chiffrés. Gardez cette clé de récupération sur papier, pour le jour où tous les mots de passe seraient perdus&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) that wait in the outbox stay where they are and leave from there.</source>
        <translation>
            <numerusform>%n message en attente dans la boîte d’envoi reste à sa place et partira de là.</numerusform>
            <numerusform>%n messages en attente dans la boîte d’envoi restent à leur place et partiront de là.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyService</name>
    <message>
        <source>Somebody changed the office while it was copied. Close Effectif everywhere and copy again.</source>
        <translation>Quelqu’un a modifié la base pendant la copie. Fermez Effectif partout et recommencez la copie.</translation>
    </message>
    <message>
        <source>Sensitive fields of this file are encrypted, and this account does not read them. Sign in with one that does, and copy again.</source>
        <translation>Les champs sensibles de ce fichier sont chiffrés, et ce compte ne les lit pas. Connectez-vous avec un compte qui les lit, puis recommencez la copie.</translation>
    </message>
</context>
<context>
    <name>CreateCommand</name>
    <message>
        <source>The database was created: %1</source>
        <translation>La base de données a été créée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>This is not a text file. Save it as CSV and try again.</source>
        <translation>Ce n’est pas un fichier texte. Enregistrez-le au format CSV et réessayez.</translation>
    </message>
    <message>
        <source>The file could not be read to its end. Try again.</source>
        <translation>Le fichier n’a pas pu être lu jusqu’au bout. Réessayez.</translation>
    </message>
    <message>
        <source>This file is empty. Choose another one.</source>
        <translation>Ce fichier est vide. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The row that begins on line %1 has a quotation mark that is never closed. Close it, or double it if it belongs to the text, and try again.</source>
        <translation>L’enregistrement qui commence à la ligne %1 contient un guillemet jamais refermé. Refermez-le, ou doublez-le s’il fait partie du texte, et réessayez.</translation>
    </message>
    <message>
        <source>The row that begins on line %1 is longer than 1 MiB. A quotation mark is probably missing or not closed: correct the file and try again.</source>
        <translation>L’enregistrement qui commence à la ligne %1 dépasse 1&#xa0;Mio. Il manque sans doute un guillemet&#xa0;: corrigez le fichier et réessayez.</translation>
    </message>
    <message>
        <source>The row that begins on line %1 holds control characters. Remove them and try again.</source>
        <translation>L’enregistrement qui commence à la ligne %1 contient des caractères de contrôle. Supprimez-les et réessayez.</translation>
    </message>
</context>
<context>
    <name>CsvWriter</name>
    <message>
        <source>The file could not be written: the disk may be full. Make room or choose another place, and try again.</source>
        <translation>Le fichier n’a pas pu être écrit&#xa0;: le disque est peut-être plein. Libérez de l’espace ou choisissez un autre emplacement, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>Password of %1 on %2:</source>
        <translation>Mot de passe pour %1 sur %2&#xa0;:</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Base de données&#xa0;: %1</translation>
    </message>
    <message>
        <source>Password of %1:</source>
        <translation>Mot de passe de %1&#xa0;:</translation>
    </message>
    <message>
        <source>Say who you are: --login E-MAIL</source>
        <translation>Dites qui vous êtes&#xa0;: --login E-MAIL</translation>
    </message>
</context>
<context>
    <name>DatabaseBackup</name>
    <message>
        <source>The file %1 exists already and is not replaced. Choose another name.</source>
        <translation>Le fichier %1 existe déjà et n’est pas remplacé. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The backup %1 could not be written. Check the folder and the room on the disk.</source>
        <translation>La sauvegarde %1 n’a pas pu être écrite. Vérifiez le dossier et l’espace disponible sur le disque.</translation>
    </message>
    <message>
        <source>The copy is not sound, and neither may the database be. Run “effectif check”, and keep your earlier backups.</source>
        <translation>La copie présente des anomalies, et la base de données peut-être aussi. Lancez «&#xa0;effectif check&#xa0;», et conservez vos sauvegardes précédentes.</translation>
    </message>
</context>
<context>
    <name>DatabaseChooser</name>
    <message>
        <source>Effectif databases (*.effectif);;All files (*)</source>
        <translation>Bases de données Effectif (*.effectif);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a database file</source>
        <translation>Ouvrir un fichier de base de données</translation>
    </message>
    <message>
        <source>Create a database</source>
        <translation>Créer une base de données</translation>
    </message>
    <message>
        <source>office.effectif</source>
        <translation>intervenants.effectif</translation>
    </message>
</context>
<context>
    <name>DatabaseUrl</name>
    <message>
        <source>This address is not valid. It looks like postgresql://user@host:5432/name.</source>
        <translation>Cette adresse n’est pas valide. Elle doit ressembler à postgresql://identifiant@serveur:5432/base.</translation>
    </message>
    <message>
        <source>A password does not belong in the address. Remove it: Effectif asks for it, or reads it from the keyring or from PGPASSFILE.</source>
        <translation>Le mot de passe ne doit pas figurer dans l’adresse. Retirez-le&#xa0;: Effectif vous le demande, ou le lit dans le trousseau ou dans PGPASSFILE.</translation>
    </message>
    <message>
        <source>The address lacks the login, the host or the database. It looks like postgresql://user@host:5432/name.</source>
        <translation>Il manque à l’adresse l’identifiant, le serveur ou la base de données. Elle doit ressembler à postgresql://identifiant@serveur:5432/base.</translation>
    </message>
    <message>
        <source>The address lacks the file. It looks like sqlite:/home/me/office.effectif.</source>
        <translation>Il manque le fichier dans l’adresse. Elle doit ressembler à sqlite:/home/me/intervenants.effectif.</translation>
    </message>
    <message>
        <source>A database address begins with sqlite: or postgresql://.</source>
        <translation>L’adresse d’une base de données commence par sqlite: ou postgresql://.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a database on a server</comment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>DecisionRepository</name>
    <message>
        <source>One of the two sheets is no longer there. Search again.</source>
        <translation>L’une des deux fiches n’existe plus. Relancez la recherche.</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Received, not opened</source>
        <translation>Reçu, non ouvert</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Non joint</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Pas de compte</translation>
    </message>
    <message>
        <source>Account closed</source>
        <translation>Compte fermé</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
</context>
<context>
    <name>DeliveryService</name>
    <message>
        <source>Only whoever wrote this, or an administrator, sees who gets it.</source>
        <translation>Seuls l’auteur et les administrateurs voient qui le reçoit.</translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message>
        <source>--people must be a number from 1 to %1.</source>
        <translation>--people doit être un nombre compris entre 1 et %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n invented people are in the demo: %1</source>
        <translation>
            <numerusform>La démonstration contient %n personne fictive&#xa0;: %1</numerusform>
            <numerusform>La démonstration contient %n personnes fictives&#xa0;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoService</name>
    <message>
        <source>This database holds sheets already, and invented people must not mix with real ones. Choose another place for the demo.</source>
        <translation>Cette base de données contient déjà des fiches, et les personnes fictives ne doivent pas se mêler aux vraies. Choisissez un autre emplacement pour la démonstration.</translation>
    </message>
    <message>
        <source>The demo was not made.</source>
        <translation>La démonstration n’a pas été créée.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The demo could not be written. Check the disk and try again.</source>
        <translation>La démonstration n’a pas pu être écrite. Vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>Making the demo: 500 invented people …</source>
        <translation>Préparation de la démonstration&#xa0;: 500 personnes fictives…</translation>
    </message>
</context>
<context>
    <name>DistributionRepository</name>
    <message>
        <source>There is no such distribution list.</source>
        <translation>Cette liste de diffusion n’existe pas.</translation>
    </message>
</context>
<context>
    <name>DistributionService</name>
    <message>
        <source>Everybody</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>The list “%1” was changed or removed meanwhile. Look at it again, then repeat your change.</source>
        <translation>La liste «&#xa0;%1&#xa0;» a été modifiée ou supprimée entre-temps. Vérifiez-la, puis refaites votre modification.</translation>
    </message>
    <message>
        <source>Only managers and administrators may use distribution lists.</source>
        <translation>Seuls les responsables et les administrateurs peuvent utiliser les listes de diffusion.</translation>
    </message>
    <message>
        <source>The list of everybody is there by itself, and stays as it is.</source>
        <translation>La liste «&#xa0;Tous&#xa0;» existe d’office et ne se modifie pas.</translation>
    </message>
    <message>
        <source>The list “%1” is somebody else’s. Its owner or an administrator may change it.</source>
        <translation>La liste «&#xa0;%1&#xa0;» n’est pas la vôtre. Son propriétaire ou un administrateur peut la modifier.</translation>
    </message>
    <message>
        <source>There is a list “%1” already. Choose another name.</source>
        <translation>Il existe déjà une liste «&#xa0;%1&#xa0;». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Type a name for the list, of 100 characters at most.</source>
        <translation>Donnez un nom à la liste, de 100 caractères au plus.</translation>
    </message>
    <message>
        <source>Say whom the list asks for: at least one condition.</source>
        <translation>Dites qui la liste recherche&#xa0;: au moins une condition.</translation>
    </message>
    <message>
        <source>The list “%1” asks for its people by itself. Change what it asks for.</source>
        <translation>La liste «&#xa0;%1&#xa0;» trouve elle-même ses destinataires. Modifiez ses conditions.</translation>
    </message>
    <message>
        <source>A list cannot ask for “%1”: who is on it would tell what is not everybody’s to read.</source>
        <translation>Une liste ne peut pas porter sur «&#xa0;%1&#xa0;»&#xa0;: y figurer révélerait une donnée que tous n’ont pas le droit de lire.</translation>
    </message>
    <message>
        <source>This list asks for “%1”, which is no longer on the sheets. Change what it asks for.</source>
        <translation>Cette liste porte sur «&#xa0;%1&#xa0;», qui n’est plus sur les fiches. Modifiez ses conditions.</translation>
    </message>
    <message>
        <source>The list “%1” was removed. Choose another one.</source>
        <translation>La liste «&#xa0;%1&#xa0;» a été supprimée. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>There is nothing left to take back here.</source>
        <translation>Il n’y a plus rien à annuler ici.</translation>
    </message>
    <message>
        <source>The list was changed again since: change it where it was changed.</source>
        <translation>La liste a été modifiée de nouveau depuis&#xa0;: rétablissez-la sur la page des listes.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) come back on the list “%1”</source>
        <translation>
            <numerusform>%n personne revient dans la liste «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%n personnes reviennent dans la liste «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) go off the list “%1”</source>
        <translation>
            <numerusform>%n personne quitte la liste «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%n personnes quittent la liste «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>The list “%1” is called and asks as before: “%2”</source>
        <translation>La liste «&#xa0;%1&#xa0;» retrouve son nom et ses conditions d’avant&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>The list “%1” is removed</source>
        <translation>La liste «&#xa0;%1&#xa0;» est supprimée</translation>
    </message>
    <message>
        <source>The list “%1” comes back, with its people</source>
        <translation>La liste «&#xa0;%1&#xa0;» revient, avec ses destinataires</translation>
    </message>
    <message>
        <source>Stopped. Nobody was put on the list.</source>
        <translation>Arrêté. Personne n’a été ajouté à la liste.</translation>
    </message>
</context>
<context>
    <name>DossierPaper</name>
    <message>
        <source>Everything about %1</source>
        <translation>Tout sur %1</translation>
    </message>
    <message>
        <source>Put together by %1 on %2. Sheet made by %3 on %4.</source>
        <translation>Réuni par %1 le %2. Fiche créée par %3 le %4.</translation>
    </message>
    <message>
        <source>Sensitive fields are left out: whoever put this together may not read them.</source>
        <translation>Les champs sensibles n’y sont pas&#xa0;: la personne qui a réuni ceci n’a pas le droit de les lire.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Who read or did what</source>
        <translation>Qui a lu ou fait quoi</translation>
    </message>
    <message>
        <source>What else is kept</source>
        <translation>Ce qui est conservé en outre</translation>
    </message>
</context>
<context>
    <name>DraftFolder</name>
    <message>
        <source>What you type cannot be secured against a crash: its folder cannot be written. Make room on the disk, or save soon.</source>
        <translation>Ce que vous saisissez ne peut pas être protégé d’une panne&#xa0;: son dossier n’accepte pas d’écriture. Libérez de la place sur le disque, ou enregistrez sans tarder.</translation>
    </message>
    <message>
        <source>This draft cannot be read.</source>
        <translation>Ce brouillon ne peut pas être lu.</translation>
    </message>
</context>
<context>
    <name>DuplicateDecisions</name>
    <message>
        <source>You may not decide what is a duplicate. Ask an administrator for the right to look for duplicates.</source>
        <translation>Vous ne pouvez pas décider de ce qui est un doublon. Demandez à un administrateur le droit de rechercher les doublons.</translation>
    </message>
    <message>
        <source>There is nothing left to take back here: it was decided otherwise since, or the sheets are gone.</source>
        <translation>Il n’y a plus rien à annuler ici&#xa0;: la décision a changé depuis, ou les fiches n’existent plus.</translation>
    </message>
</context>
<context>
    <name>DuplicateRules</name>
    <message>
        <source>A threshold is a number between 0 and 100.</source>
        <translation>Un seuil est un nombre entre 0 et 100.</translation>
    </message>
    <message>
        <source>There is nothing left to take back here.</source>
        <translation>Il n’y a plus rien à annuler ici.</translation>
    </message>
    <message>
        <source>The rules for duplicates were changed again since. Nothing was taken back.</source>
        <translation>Les réglages des doublons ont été modifiés depuis. Rien n’a été annulé.</translation>
    </message>
</context>
<context>
    <name>DuplicateScan</name>
    <message>
        <source>The search was stopped.</source>
        <translation>La recherche a été arrêtée.</translation>
    </message>
    <message>
        <source>You may not look for duplicates among all sheets. Ask an administrator for this right.</source>
        <translation>Vous ne pouvez pas rechercher les doublons parmi toutes les fiches. Demandez ce droit à un administrateur.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>short or partial form</source>
        <translation>forme abrégée ou partielle</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>presque identique</translation>
    </message>
    <message>
        <source>one typing slip apart</source>
        <translation>à une faute de frappe près</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>ressemblant</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>jour et mois intervertis</translation>
    </message>
    <message>
        <source>last and first name swapped</source>
        <translation>nom et prénom intervertis</translation>
    </message>
    <message>
        <source>is the last name on the other sheet</source>
        <translation>est le nom porté sur l’autre fiche</translation>
    </message>
    <message>
        <source>different</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>DuplicateService</name>
    <message>
        <source>You have asked often enough for today whether somebody exists elsewhere. Go on tomorrow, or ask an administrator.</source>
        <translation>Vous avez assez demandé pour aujourd’hui si quelqu’un existe ailleurs. Continuez demain, ou adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <source>%1: this person exists already and is assigned to another department. The sheet is not saved. Ask for the transfer, or ask your administrator.</source>
        <translation>%1&#xa0;: ce collaborateur existe déjà et est affecté à un autre département. La fiche n’est pas enregistrée. Demandez le transfert, ou adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>%1: this person exists already and is assigned to another department. The sheet is not saved. Ask for the transfer, or contact %2.</source>
        <translation>%1&#xa0;: ce collaborateur existe déjà et est affecté à un autre département. La fiche n’est pas enregistrée. Demandez le transfert, ou prenez contact avec %2.</translation>
    </message>
</context>
<context>
    <name>DuplicatesCommand</name>
    <message>
        <source>both match sheet %1</source>
        <translation>toutes deux ressemblent à la fiche %1</translation>
    </message>
    <message>
        <source>Say with --output which file to write.</source>
        <translation>Indiquez avec --output le fichier à écrire.</translation>
    </message>
    <message>
        <source>A threshold is a number between 0 and 100.</source>
        <translation>Un seuil est un nombre entre 0 et 100.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of possible duplicates were written.</source>
        <translation>
            <numerusform>%n paire de doublons possibles a été écrite.</numerusform>
            <numerusform>%n paires de doublons possibles ont été écrites.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncryptedFields</name>
    <message>
        <source>Sheet %1: its encrypted “%2” was changed or moved outside Effectif, and cannot be read. Take it from a backup, or type it anew.</source>
        <translation>Fiche %1&#xa0;: son champ chiffré «&#xa0;%2&#xa0;» a été modifié ou déplacé en dehors d’Effectif et ne peut plus être lu. Reprenez-le d’une sauvegarde, ou saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>This field is encrypted, and only who reads sensitive fields can do this. Ask an administrator who does.</source>
        <translation>Ce champ est chiffré&#xa0;: seul quelqu’un qui lit les champs sensibles peut faire cela. Demandez à un administrateur qui les lit.</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%n sheet(s) were written.</source>
        <translation>
            <numerusform>%n fiche exportée.</numerusform>
            <numerusform>%n fiches exportées.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no view “%1”, neither of yours nor a shared one.</source>
        <translation>Il n’y a pas de vue «&#xa0;%1&#xa0;», ni parmi les vôtres ni parmi les vues partagées.</translation>
    </message>
</context>
<context>
    <name>ExportService</name>
    <message>
        <source>There is no field “%1”. The command “fields” lists the fields.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» n’existe pas. La commande «&#xa0;fields&#xa0;» affiche la liste des champs.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>L’export a été interrompu.</translation>
    </message>
    <message>
        <source>The field “%1” is not public, so it goes on no card. An administrator makes it public in the field settings.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» n’est pas public&#xa0;: il ne figure sur aucune carte. Un administrateur peut le rendre public dans le paramétrage des champs.</translation>
    </message>
</context>
<context>
    <name>ExportSink</name>
    <message>
        <source>Staff</source>
        <comment>the name of a sheet</comment>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
</context>
<context>
    <name>FieldKeys</name>
    <message>
        <source>Only who reads the encrypted fields can make a recovery key.</source>
        <translation>Seul quelqu’un qui lit les champs chiffrés peut créer une clé de récupération.</translation>
    </message>
</context>
<context>
    <name>FieldRules</name>
    <message>
        <source>Give a value of at least %1.</source>
        <translation>Donnez une valeur d’au moins %1.</translation>
    </message>
    <message>
        <source>Give a value of at most %1.</source>
        <translation>Donnez une valeur d’au plus %1.</translation>
    </message>
    <message>
        <source>Give a value from %1 to %2.</source>
        <translation>Donnez une valeur de %1 à %2.</translation>
    </message>
    <message numerus="yes">
        <source>Give at least %n character(s).</source>
        <translation>
            <numerusform>Donnez au moins %n caractère.</numerusform>
            <numerusform>Donnez au moins %n caractères.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give at most %n character(s).</source>
        <translation>
            <numerusform>Donnez au plus %n caractère.</numerusform>
            <numerusform>Donnez au plus %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not written as the office asks for it.</source>
        <translation>Ce n’est pas écrit comme l’établissement le demande.</translation>
    </message>
</context>
<context>
    <name>FieldStore</name>
    <message>
        <source>You may not read this sensitive field, so you cannot turn its values into another type. Ask somebody who may.</source>
        <translation>Vous ne pouvez pas lire ce champ sensible&#xa0;: vous ne pouvez donc pas convertir ses valeurs. Demandez à quelqu’un qui en a le droit.</translation>
    </message>
    <message>
        <source>A sensitive field cannot have a fixed value on a server with accounts.</source>
        <translation>Un champ sensible ne peut pas avoir de valeur fixe sur un serveur avec comptes.</translation>
    </message>
</context>
<context>
    <name>FieldTypes</name>
    <message>
        <source>This text holds control characters. Copy it as plain text, or type it.</source>
        <translation>Ce texte contient des caractères de contrôle. Collez-le comme texte brut, ou saisissez-le.</translation>
    </message>
    <message>
        <source>This text holds a line break, a tab or a control character. Write it on one line.</source>
        <translation>Ce texte contient un saut de ligne, une tabulation ou un caractère de contrôle. Écrivez-le sur une seule ligne.</translation>
    </message>
    <message>
        <source>This text has %1 characters; %2 are allowed. Shorten it.</source>
        <translation>Ce texte compte %1 caractères&#x202f;; la limite est de %2. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>“%1” is not in the list. Choose one of: %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas dans la liste. Valeurs possibles&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” is no longer in the list. Choose another value.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus dans la liste. Choisissez une autre valeur.</translation>
    </message>
    <message>
        <source>Choice in a list</source>
        <translation>Choix dans une liste</translation>
    </message>
    <message>
        <source>Several choices in a list</source>
        <translation>Choix multiple dans une liste</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>This is not a date. Write day/month/year, for example 21/11/2026.</source>
        <translation>Ce n’est pas une date. Saisissez jour/mois/année, par exemple 21/11/2026.</translation>
    </message>
    <message>
        <source>The year must be between 1850 and 2200. Check it.</source>
        <translation>L’année doit être comprise entre 1850 et 2200. Vérifiez-la.</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>This is not a date and time. Write them as in 21/11/2026 14:30.</source>
        <translation>Ce n’est pas une date suivie d’une heure. Saisissez par exemple 21/11/2026 14:30.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Bank account (IBAN)</source>
        <translation>Compte bancaire (IBAN)</translation>
    </message>
    <message>
        <source>The country %1 is not known for IBANs. Check the account with the bank.</source>
        <translation>Le code pays %1 n’existe pas pour les IBAN. Vérifiez le compte auprès de la banque.</translation>
    </message>
    <message>
        <source>This is not an IBAN. It begins with two letters and two digits, such as FR76; copy it from the bank&apos;s paper.</source>
        <translation>Ce n’est pas un IBAN. Il commence par deux lettres et deux chiffres, comme FR76&#x202f;; recopiez-le depuis le RIB.</translation>
    </message>
    <message>
        <source>This IBAN has %1 characters; one of %2 has %3. Copy it again from the bank&apos;s paper.</source>
        <translation>Cet IBAN compte %1 caractères&#x202f;; un IBAN %2 en compte %3. Recopiez-le depuis le RIB.</translation>
    </message>
    <message>
        <source>A character of this IBAN is wrong or out of place. Compare it with the bank&apos;s paper.</source>
        <translation>Un caractère de cet IBAN est erroné ou mal placé. Comparez-le avec le RIB.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Write one e-mail address only; it has a single @.</source>
        <translation>Saisissez une seule adresse e-mail&#x202f;; elle ne contient qu’un @.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Write it such as name@company.com, without blanks.</source>
        <translation>Ce n’est pas une adresse e-mail. Saisissez-la sous la forme nom@societe.fr, sans espace.</translation>
    </message>
    <message>
        <source>This e-mail address is longer than mail servers accept. Check it.</source>
        <translation>Cette adresse e-mail est trop longue pour les serveurs de messagerie. Vérifiez-la.</translation>
    </message>
    <message>
        <source>This e-mail address has no dot after the @. Check it.</source>
        <translation>Cette adresse e-mail n’a pas de point après le @. Vérifiez-la.</translation>
    </message>
    <message>
        <source>Few mail servers accept accents before the @. Check this address.</source>
        <translation>Peu de serveurs de messagerie acceptent les accents avant le @. Vérifiez cette adresse.</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>This is not a web address. Write it such as www.company.com; it may begin with http:// or https://.</source>
        <translation>Ce n’est pas une adresse web. Saisissez-la sous la forme www.societe.fr&#x202f;; elle peut commencer par http:// ou https://.</translation>
    </message>
    <message>
        <source>This number is too large: %1 digits are allowed before the decimals. Check it.</source>
        <translation>Ce nombre est trop grand&#xa0;: la limite est de %1 chiffres avant la virgule. Vérifiez-le.</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Nombre entier</translation>
    </message>
    <message>
        <source>This is not a whole number. Write digits only, such as 1234.</source>
        <translation>Ce n’est pas un nombre entier. Saisissez uniquement des chiffres, par exemple 1234.</translation>
    </message>
    <message>
        <source>Decimal number</source>
        <translation>Nombre décimal</translation>
    </message>
    <message>
        <source>This is not a number with up to 4 decimals. Write it such as 1234.5.</source>
        <translation>Ce n’est pas un nombre à 4 décimales au plus. Saisissez par exemple 1234,5.</translation>
    </message>
    <message>
        <source>Amount in euros</source>
        <translation>Montant en euros</translation>
    </message>
    <message>
        <source>This is not an amount in euros. Write it such as 1234.50.</source>
        <translation>Ce n’est pas un montant en euros. Saisissez par exemple 1234,50.</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>This does not look like a telephone number in use. Check its digits, and write +41, +32… before a foreign one.</source>
        <translation>Ce numéro de téléphone ne semble pas attribué. Vérifiez ses chiffres, et ajoutez l’indicatif (+41, +32…) s’il est étranger.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Social-security number</source>
        <translation>Numéro de sécurité sociale</translation>
    </message>
    <message>
        <source>A social-security number has 13 characters, or 15 with its key. Copy it from the Vitale card.</source>
        <translation>Un numéro de sécurité sociale comporte 13 caractères, ou 15 avec sa clé. Recopiez-le depuis la carte Vitale.</translation>
    </message>
    <message>
        <source>This is a provisional number. Ask for the final one when the person has it.</source>
        <translation>Ce numéro est provisoire. Demandez le numéro définitif dès que la personne l’aura reçu.</translation>
    </message>
    <message>
        <source>This is not a social-security number: sex, year, month or place does not fit. Compare it with the Vitale card.</source>
        <translation>Ce n’est pas un numéro de sécurité sociale&#xa0;: le sexe, l’année, le mois ou le lieu ne convient pas. Comparez-le avec la carte Vitale.</translation>
    </message>
    <message>
        <source>This social-security number and its key do not fit together. Compare every digit with the Vitale card.</source>
        <translation>Ce numéro de sécurité sociale ne correspond pas à sa clé. Comparez chaque chiffre avec la carte Vitale.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Texte long</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>This address has %1 lines; an address has 6 at most. Join some of them.</source>
        <translation>Cette adresse compte %1 lignes&#x202f;; la limite est de 6. Regroupez-en certaines.</translation>
    </message>
    <message>
        <source>The line “%1” is over 38 characters and may not fit an envelope. Shorten it if you can.</source>
        <translation>La ligne «&#xa0;%1&#xa0;» dépasse 38 caractères et risque de ne pas tenir sur une enveloppe. Raccourcissez-la si possible.</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>This is neither yes nor no. Write yes or no.</source>
        <translation>Ce n’est ni oui ni non. Saisissez oui ou non.</translation>
    </message>
    <message>
        <source>This file has no usable name. Rename it and choose it again.</source>
        <translation>Le nom de ce fichier n’est pas utilisable. Renommez le fichier et choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>This file is a program and could harm whoever opens it. Attach a document or a picture instead.</source>
        <translation>Ce fichier est un programme et pourrait nuire à la personne qui l’ouvre. Joignez plutôt un document ou une image.</translation>
    </message>
    <message>
        <source>A file cannot be typed. Choose it with the button beside the field.</source>
        <translation>Un fichier ne se saisit pas au clavier. Choisissez-le avec le bouton à côté du champ.</translation>
    </message>
    <message>
        <source>A telephone number has digits only. Put words into the notes.</source>
        <translation>Un numéro de téléphone ne contient que des chiffres. Mettez le texte dans les notes.</translation>
    </message>
    <message>
        <source>Write one telephone number on one line.</source>
        <translation>Saisissez un seul numéro de téléphone, sur une seule ligne.</translation>
    </message>
    <message>
        <source>This is not a telephone number: it has fewer than 3 digits. Write it such as 06 12 34 56 78.</source>
        <translation>Ce n’est pas un numéro de téléphone&#xa0;: il a moins de 3 chiffres. Saisissez par exemple 06&#xa0;12&#xa0;34&#xa0;56&#xa0;78.</translation>
    </message>
    <message>
        <source>This telephone number has more than 15 digits. Write one number only.</source>
        <translation>Ce numéro de téléphone a plus de 15 chiffres. Saisissez un seul numéro.</translation>
    </message>
</context>
<context>
    <name>FileTransfer</name>
    <message>
        <source>This was stopped. Nothing was changed.</source>
        <translation>L’opération a été arrêtée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that it is still there and that you may open it.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu. Vérifiez que le fichier est encore là et que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>“%1” could not be written. Check the room on the disk and your rights, or choose another folder.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être écrit. Vérifiez la place sur le disque et vos droits, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB. Choose a smaller file.</source>
        <translation>«&#xa0;%1&#xa0;» dépasse %2&#xa0;Mo. Choisissez un fichier plus petit.</translation>
    </message>
    <message>
        <source>This file is a program and is not started from here. If you trust who sent it, save a copy and have it examined.</source>
        <translation>Ce fichier est un programme et n’est pas lancé d’ici. Si vous faites confiance à l’expéditeur, enregistrez-en une copie et faites-la examiner.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>What was erased or made anonymous is gone for good. Only a backup has it.</source>
        <translation>Ce qui a été effacé ou anonymisé l’est définitivement. Seule une sauvegarde le contient encore.</translation>
    </message>
    <message>
        <source>This is a setting of the office. Change it back where it was changed.</source>
        <translation>C’est un réglage du bureau. Rétablissez-le là où il a été modifié.</translation>
    </message>
    <message>
        <source>Accounts and rights are changed back on the page of accounts.</source>
        <translation>Les comptes et les droits se rétablissent sur la page des comptes.</translation>
    </message>
    <message>
        <source>A request for a transfer is withdrawn or answered on the page of transfers.</source>
        <translation>Une demande de transfert se retire, ou reçoit sa réponse, sur la page des transferts.</translation>
    </message>
    <message>
        <source>What was sent cannot be called back. What still waits is stopped in the outbox.</source>
        <translation>Ce qui est parti ne peut être rappelé. Ce qui attend encore s’arrête dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>Added to the favourites</source>
        <translation>A ajouté aux favoris</translation>
    </message>
    <message>
        <source>Took out of the favourites</source>
        <translation>A retiré des favoris</translation>
    </message>
    <message>
        <source>Emptied a removed field for good</source>
        <translation>A vidé définitivement un champ retiré</translation>
    </message>
    <message>
        <source>Made a team</source>
        <translation>A créé une équipe</translation>
    </message>
    <message>
        <source>Changed a team</source>
        <translation>A modifié une équipe</translation>
    </message>
    <message>
        <source>Removed a team</source>
        <translation>A supprimé une équipe</translation>
    </message>
    <message>
        <source>Changed what is said of the company</source>
        <translation>A modifié le profil de l’entreprise</translation>
    </message>
    <message>
        <source>Changed the logo</source>
        <translation>A modifié le logo</translation>
    </message>
    <message>
        <source>Made an account</source>
        <translation>A créé un compte</translation>
    </message>
    <message>
        <source>Changed an account</source>
        <translation>A modifié un compte</translation>
    </message>
    <message>
        <source>Let an account in again</source>
        <translation>A réactivé un compte</translation>
    </message>
    <message>
        <source>Shut an account out</source>
        <translation>A désactivé un compte</translation>
    </message>
    <message>
        <source>Gave a one-time code</source>
        <translation>A remis un code à usage unique</translation>
    </message>
    <message>
        <source>Made a new recovery key</source>
        <translation>A créé une nouvelle clé de secours</translation>
    </message>
    <message>
        <source>Sent a reminder</source>
        <translation>A envoyé un rappel</translation>
    </message>
    <message>
        <source>Tried the notifications</source>
        <translation>A essayé les notifications</translation>
    </message>
    <message>
        <source>A newer program did this. Take it back there.</source>
        <translation>Une version plus récente du programme a fait cela. Annulez-le depuis celle-ci.</translation>
    </message>
    <message>
        <source>Made a distribution list</source>
        <translation>A créé une liste de diffusion</translation>
    </message>
    <message>
        <source>Changed a distribution list</source>
        <translation>A modifié une liste de diffusion</translation>
    </message>
    <message>
        <source>Removed a distribution list</source>
        <translation>A supprimé une liste de diffusion</translation>
    </message>
    <message>
        <source>Put a distribution list back</source>
        <translation>A rétabli une liste de diffusion</translation>
    </message>
    <message>
        <source>Put people on a distribution list</source>
        <translation>A ajouté des personnes à une liste de diffusion</translation>
    </message>
    <message>
        <source>Took people off a distribution list</source>
        <translation>A retiré des personnes d’une liste de diffusion</translation>
    </message>
    <message>
        <source>Announcements and polls are changed or withdrawn where they are managed: what people have read cannot be unread.</source>
        <translation>Les annonces et les sondages se modifient ou se retirent là où ils sont gérés&#xa0;: ce qui a été lu ne peut plus être ignoré.</translation>
    </message>
    <message>
        <source>Wrote an announcement or a poll</source>
        <translation>Rédaction d’une annonce ou d’un sondage</translation>
    </message>
    <message>
        <source>Changed an announcement or a poll</source>
        <translation>Modification d’une annonce ou d’un sondage</translation>
    </message>
    <message>
        <source>Threw a draft away</source>
        <translation>Suppression d’un brouillon</translation>
    </message>
    <message>
        <source>Brought a draft back</source>
        <translation>Rétablissement d’un brouillon</translation>
    </message>
    <message>
        <source>Published an announcement or a poll</source>
        <translation>Publication d’une annonce ou d’un sondage</translation>
    </message>
    <message>
        <source>Withdrew an announcement or a poll</source>
        <translation>Retrait d’une annonce ou d’un sondage</translation>
    </message>
    <message>
        <source>Reminded people of a poll</source>
        <translation>A relancé les destinataires d’un sondage</translation>
    </message>
</context>
<context>
    <name>HistoryService</name>
    <message>
        <source>There is no such operation, or it is not yours to see.</source>
        <translation>Cette opération n’existe pas, ou vous n’avez pas le droit de la voir.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Only managers and administrators may read the history of the office.</source>
        <translation>Seuls les responsables et les administrateurs peuvent consulter l’historique du bureau.</translation>
    </message>
    <message>
        <source>The sheet was made on %1: before that there is nothing to show.</source>
        <translation>La fiche a été créée le %1&#xa0;: il n’y a rien à montrer avant.</translation>
    </message>
    <message>
        <source>There is nothing to restore: the sheet holds these values already.</source>
        <translation>Rien à restaurer&#xa0;: la fiche contient déjà ces valeurs.</translation>
    </message>
    <message>
        <source>This was done by an earlier version of the program, which did not keep what it takes to undo it.</source>
        <translation>Cela a été fait par une version antérieure du programme, qui ne conservait pas de quoi l’annuler.</translation>
    </message>
    <message>
        <source>%1 took this back already (%2).</source>
        <translation>%1 a déjà annulé cette opération (%2).</translation>
    </message>
    <message>
        <source>Favourites are everybody’s own: only %1 can take this back.</source>
        <translation>Les favoris sont propres à chacun&#xa0;: seul %1 peut annuler cela.</translation>
    </message>
    <message>
        <source>Your favourites become what they were</source>
        <translation>Vos favoris redeviennent ce qu’ils étaient</translation>
    </message>
    <message>
        <source>The list of values becomes what it was</source>
        <translation>La liste de valeurs redevient ce qu’elle était</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>There is nothing left to take back here.</source>
        <translation>Il ne reste rien à annuler ici.</translation>
    </message>
    <message>
        <source>The configuration was changed again since: %1. Nothing was taken back.</source>
        <translation>La configuration a été modifiée depuis&#xa0;: %1. Rien n’a été annulé.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulation</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) get their former value back, but for those that were changed since</source>
        <translation>
            <numerusform>%n fiche retrouve son ancienne valeur, sauf si elle a été modifiée depuis</numerusform>
            <numerusform>%n fiches retrouvent leur ancienne valeur, sauf celles qui ont été modifiées depuis</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet made</source>
        <translation>Fiche créée</translation>
    </message>
    <message>
        <source>%1 and %2 may be duplicates again</source>
        <translation>%1 et %2 sont de nouveau comparées comme doublons possibles</translation>
    </message>
    <message>
        <source>%1 and %2 are set aside as no duplicates again</source>
        <translation>%1 et %2 sont de nouveau écartées&#xa0;: pas un doublon</translation>
    </message>
    <message>
        <source>The rules for duplicates were changed again since: change them where they were changed.</source>
        <translation>Les réglages des doublons ont été modifiés depuis&#xa0;: modifiez-les dans les paramètres de l’entreprise.</translation>
    </message>
    <message>
        <source>Duplicates are found by the rules before</source>
        <translation>Les doublons sont de nouveau recherchés selon les réglages précédents</translation>
    </message>
    <message>
        <source>What was found on the sheet of %1 is shown again</source>
        <translation>Ce qui a été trouvé sur la fiche de %1 est de nouveau affiché</translation>
    </message>
    <message>
        <source>What was found on the sheet of %1 may stay again</source>
        <translation>Ce qui a été trouvé sur la fiche de %1 peut de nouveau rester ainsi</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note taken away</source>
        <translation>Note retirée</translation>
    </message>
    <message>
        <source>Name of a file</source>
        <translation>Nom d’un fichier</translation>
    </message>
    <message>
        <source>Type of a file</source>
        <translation>Type d’un fichier</translation>
    </message>
    <message>
        <source>Expiry of a file</source>
        <translation>Échéance d’un fichier</translation>
    </message>
    <message>
        <source>Remark on a file</source>
        <translation>Remarque sur un fichier</translation>
    </message>
    <message>
        <source>File taken away</source>
        <translation>Fichier retiré</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>une photo</translation>
    </message>
    <message>
        <source>another photo</source>
        <translation>une autre photo</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>Dans la corbeille</translation>
    </message>
</context>
<context>
    <name>HomeService</name>
    <message>
        <source>yesterday %1</source>
        <translation>hier %1</translation>
    </message>
</context>
<context>
    <name>HttpForm</name>
    <message>
        <source>This address is not encrypted. Nothing was sent there.</source>
        <translation>Cette adresse n’est pas chiffrée. Rien n’y a été envoyé.</translation>
    </message>
    <message>
        <source>%1 does not answer as it should. Check that this computer is connected, then try again.</source>
        <translation>%1 ne répond pas comme il le devrait. Vérifiez que cet ordinateur est connecté, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>The map leads the column “%1” to a field “%2”, which does not exist. The command “fields” lists the fields.</source>
        <translation>La table de correspondance associe la colonne «&#xa0;%1&#xa0;» au champ «&#xa0;%2&#xa0;», qui n’existe pas. La commande «&#xa0;fields&#xa0;» affiche la liste des champs.</translation>
    </message>
    <message>
        <source>Two columns lead to the field “%1”; one of them is “%2”. Take one of them out of the map.</source>
        <translation>Deux colonnes sont associées au champ «&#xa0;%1&#xa0;»&#x202f;; l’une d’elles est «&#xa0;%2&#xa0;». Retirez-en une de la table de correspondance.</translation>
    </message>
    <message>
        <source>No column of this file leads to a field. Its first row must hold the names of the columns; a map can lead them to fields.</source>
        <translation>Aucune colonne de ce fichier ne correspond à un champ. La première ligne doit contenir les noms des colonnes&#x202f;; une table de correspondance peut les associer aux champs.</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>The file %1 cannot be read. Check its name and whether you may read it.</source>
        <translation>Le fichier %1 ne peut pas être lu. Vérifiez son nom et vos droits de lecture.</translation>
    </message>
    <message>
        <source>The map %1 is not understood. It looks like {&quot;column in the file&quot;: &quot;field_key&quot;}.</source>
        <translation>La table de correspondance %1 est illisible. Elle doit ressembler à {&quot;colonne du fichier&quot;: &quot;clé_du_champ&quot;}.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Row %1, column “%2”: %3</source>
        <translation>Ligne %1, colonne «&#xa0;%2&#xa0;»&#xa0;: %3</translation>
    </message>
    <message>
        <source>Columns of the map that the file lacks: %1</source>
        <translation>Colonnes de la table de correspondance absentes du fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Columns that lead to no field: %1</source>
        <translation>Colonnes sans champ correspondant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Ajouts&#xa0;: %1</translation>
    </message>
    <message>
        <source>This was a rehearsal: nothing was kept.</source>
        <translation>C’était une simulation&#xa0;: rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Rows: %1; created: %2; updated: %3; unchanged: %4; skipped: %5; refused: %6</source>
        <translation>Lignes&#xa0;: %1&#x202f;; fiches créées&#xa0;: %2, mises à jour&#xa0;: %3, inchangées&#xa0;: %4&#x202f;; lignes ignorées&#xa0;: %5, refusées&#xa0;: %6</translation>
    </message>
    <message>
        <source>There is more to tell about the rows: --report FILE.csv writes all of it into a file.</source>
        <translation>Il y a d’autres remarques sur les lignes&#xa0;: --report FICHIER.csv les écrit toutes dans un fichier.</translation>
    </message>
    <message numerus="yes">
        <source>%n new sheet(s) are incomplete.</source>
        <translation>
            <numerusform>%n nouvelle fiche est incomplète.</numerusform>
            <numerusform>%n nouvelles fiches sont incomplètes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database changed meanwhile: nothing was imported. Row %1: %2</source>
        <translation>La base a changé entre-temps&#xa0;: rien n’a été importé. Ligne %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ImportKey</name>
    <message>
        <source>Name and date of birth</source>
        <translation>Nom et date de naissance</translation>
    </message>
    <message>
        <source>“%1” does not say which sheet a row means, or no column of the file leads to it. This file can go by: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne permet pas de savoir quelle fiche désigne une ligne, ou aucune colonne du fichier n’y mène. Pour ce fichier, la clé peut être&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>ImportMappings</name>
    <message>
        <source>Give the mapping a name.</source>
        <translation>Donnez un nom à la correspondance.</translation>
    </message>
    <message>
        <source>This file has too many columns for its mapping to be kept.</source>
        <translation>Ce fichier a trop de colonnes pour que sa correspondance soit enregistrée.</translation>
    </message>
</context>
<context>
    <name>ImportPlan</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ImportPlanner</name>
    <message>
        <source>The row has %1 cells, the header has %2. Look for a separator or a quotation mark too many or too few.</source>
        <translation>La ligne compte %1 cellules, l’en-tête %2. Cherchez un séparateur ou un guillemet en trop ou manquant.</translation>
    </message>
    <message>
        <source>“%1” is not asked for on the sheet of such a person and was left out.</source>
        <translation>«&#xa0;%1&#xa0;» ne figure pas sur la fiche d’une personne de cette nature&#xa0;: la valeur n’a pas été reprise.</translation>
    </message>
    <message>
        <source>“%1” is mandatory and has no value. Fill it in, or allow incomplete sheets.</source>
        <translation>«&#xa0;%1&#xa0;» est obligatoire et n’a pas de valeur. Renseignez ce champ, ou autorisez les fiches incomplètes.</translation>
    </message>
    <message>
        <source>“%1” has the same value on every sheet, which was taken instead of the file’s.</source>
        <translation>«&#xa0;%1&#xa0;» a la même valeur sur toutes les fiches&#x202f;; elle a été prise à la place de celle du fichier.</translation>
    </message>
</context>
<context>
    <name>ImportResolver</name>
    <message>
        <source>Several people are called “%1”. Choose the right one on the sheet, and leave the cell empty.</source>
        <translation>Plusieurs personnes s’appellent «&#xa0;%1&#xa0;». Laissez la cellule vide et choisissez la bonne personne sur la fiche.</translation>
    </message>
    <message>
        <source>There is no department “%1”. Correct the name, or allow missing ones to be created.</source>
        <translation>Le département «&#xa0;%1&#xa0;» n’existe pas. Corrigez le nom, ou autorisez la création des départements manquants.</translation>
    </message>
    <message>
        <source>Nobody is called “%1”. Correct the name, or leave the cell empty.</source>
        <translation>Personne ne s’appelle «&#xa0;%1&#xa0;». Corrigez le nom, ou laissez la cellule vide.</translation>
    </message>
    <message>
        <source>The bytes of this file are not in the database. Leave the cell empty, and add the file on the sheet.</source>
        <translation>Le contenu de ce fichier n’est pas dans la base de données. Laissez la cellule vide et ajoutez le fichier sur la fiche.</translation>
    </message>
    <message>
        <source>The column of “%1” has over %2 different unknown values: it is probably another column. Correct the map; nothing was imported.</source>
        <translation>La colonne associée à «&#xa0;%1&#xa0;» contient plus de %2 valeurs inconnues différentes&#xa0;: il s’agit sans doute d’une autre colonne. Corrigez la table de correspondance&#x202f;; rien n’a été importé.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ImportRun</name>
    <message>
        <source>%1 “%2” belongs to the sheet of %3 already. The row was skipped.</source>
        <translation>%1 «&#xa0;%2&#xa0;»&#xa0;: déjà attribué à la fiche «&#xa0;%3&#xa0;». La ligne a été ignorée.</translation>
    </message>
    <message>
        <source>%1 “%2” belongs to the sheet of %3 already. The new sheet was made without it.</source>
        <translation>%1 «&#xa0;%2&#xa0;»&#xa0;: déjà attribué à la fiche «&#xa0;%3&#xa0;». La nouvelle fiche a été créée sans cette valeur.</translation>
    </message>
    <message>
        <source>%1 “%2” was another sheet&apos;s number before, and numbers are never given twice. Give the row another one, or none.</source>
        <translation>%1 «&#xa0;%2&#xa0;»&#xa0;: ce numéro a déjà été attribué à une autre fiche, et un numéro n’est jamais attribué deux fois. Indiquez-en un autre dans la ligne, ou aucun.</translation>
    </message>
    <message>
        <source>%1 “%2” belongs to the sheet of %3, and another number of the row to another sheet. Correct one of them.</source>
        <translation>%1 «&#xa0;%2&#xa0;»&#xa0;: attribué à la fiche «&#xa0;%3&#xa0;», alors qu’un autre numéro de la ligne est attribué à une autre fiche. Corrigez l’un des deux.</translation>
    </message>
    <message>
        <source>%1 “%2” belongs to the sheet of %3, which is in the bin. The row was skipped.</source>
        <translation>%1 «&#xa0;%2&#xa0;» appartient à la fiche de %3, qui est dans la corbeille. La ligne a été ignorée.</translation>
    </message>
    <message>
        <source>%1 “%2” belongs to the sheet of %3, which is in the bin and keeps its numbers. The new sheet was made without it.</source>
        <translation>%1 «&#xa0;%2&#xa0;» appartient à la fiche de %3, qui est dans la corbeille et garde ses numéros. La nouvelle fiche a été créée sans cette valeur.</translation>
    </message>
    <message>
        <source>%1 “%2” belongs to the sheet of %3, which is in the bin. Restore that sheet first, or leave the row out.</source>
        <translation>%1 «&#xa0;%2&#xa0;» appartient à la fiche de %3, qui est dans la corbeille. Restaurez d’abord cette fiche, ou retirez la ligne.</translation>
    </message>
    <message>
        <source>%1 “%2” belongs to a sheet of another department. Ask an administrator.</source>
        <translation>%1 «&#xa0;%2&#xa0;» appartient à une fiche d’un autre département. Adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <source>%1 “%2” belongs to the sheet of %3, which is not the one that the row means. Correct the number, or go by another column.</source>
        <translation>%1 «&#xa0;%2&#xa0;» appartient à la fiche de %3, qui n’est pas celle que désigne la ligne. Corrigez le numéro, ou choisissez une autre colonne comme clé.</translation>
    </message>
    <message>
        <source>Several sheets have %1 “%2”, %3’s among them. Go by another column, or leave the row out.</source>
        <translation>Plusieurs fiches ont %1 «&#xa0;%2&#xa0;», dont celle de %3. Choisissez une autre colonne comme clé, ou écartez la ligne.</translation>
    </message>
    <message>
        <source>No sheet has %1 “%2”. Correct it, or create new sheets too.</source>
        <translation>Aucune fiche n’a %1 «&#xa0;%2&#xa0;». Corrigez la ligne, ou autorisez aussi la création de fiches.</translation>
    </message>
    <message>
        <source>No sheet has one of the row’s numbers. Correct them, or create new sheets too.</source>
        <translation>Aucune fiche n’a l’un des numéros de la ligne. Corrigez-les, ou autorisez aussi la création de fiches.</translation>
    </message>
    <message>
        <source>The row has no value in “%1”, so that nobody knows which sheet it means. Fill it in.</source>
        <translation>La ligne n’a pas de valeur dans «&#xa0;%1&#xa0;»&#xa0;: impossible de savoir quelle fiche elle désigne. Renseignez-la.</translation>
    </message>
    <message>
        <source>Probably %1, who has a sheet already. %2</source>
        <translation>Il s’agit probablement de %1, qui a déjà une fiche. %2</translation>
    </message>
    <message>
        <source>%1 “%2” is that of a sheet that was merged into the one of %3. The row was skipped.</source>
        <translation>%1 «&#xa0;%2&#xa0;» est celui d’une fiche fusionnée avec celle de %3. La ligne a été ignorée.</translation>
    </message>
    <message>
        <source>%1 “%2” is that of a sheet that was merged into the one of %3. The new sheet was made without it.</source>
        <translation>%1 «&#xa0;%2&#xa0;» est celui d’une fiche fusionnée avec celle de %3. La nouvelle fiche a été créée sans cette valeur.</translation>
    </message>
    <message>
        <source>%1 “%2” is that of a sheet that was merged into the one of %3, which the row means. That sheet keeps its own.</source>
        <translation>%1 «&#xa0;%2&#xa0;» est celui d’une fiche fusionnée avec celle de %3, que la ligne désigne donc. Cette fiche garde sa propre valeur.</translation>
    </message>
    <message>
        <source>This card is %1’s, who has a sheet already. The row was skipped.</source>
        <translation>Ce contact est celui de %1, qui a déjà une fiche. La ligne a été ignorée.</translation>
    </message>
    <message>
        <source>This card is that of %1’s sheet, which is in the bin. The row was skipped.</source>
        <translation>Ce contact est celui de la fiche de %1, qui est dans la corbeille. La ligne a été ignorée.</translation>
    </message>
</context>
<context>
    <name>ImportService</name>
    <message>
        <source>The import was stopped. Nothing of the file was kept.</source>
        <translation>L’import a été interrompu. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>new sheet</source>
        <translation>nouvelle fiche</translation>
    </message>
    <message>
        <source>changed sheet</source>
        <translation>fiche modifiée</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>rien à modifier</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>doublon</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>%1 → %2. %3</source>
        <translation>%1 → %2. %3</translation>
    </message>
    <message>
        <source>“%1” → “%2”</source>
        <translation>«&#xa0;%1&#xa0;» → «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>The values of “%1” are others by now: %2</source>
        <translation>Les valeurs de la fiche «&#xa0;%1&#xa0;» ont changé entre-temps&#xa0;: %2</translation>
    </message>
    <message>
        <source>Others saved at that very moment what stands in the way of a row. Nothing was imported. Try again.</source>
        <translation>Au même moment, quelqu’un a enregistré des données qui s’opposent à une ligne. Rien n’a été importé. Réessayez.</translation>
    </message>
</context>
<context>
    <name>ImportSpill</name>
    <message>
        <source>The temporary folder %1 cannot be written: the rehearsal needs about as much room there as the file. Make room, and try again.</source>
        <translation>Impossible d’écrire dans le dossier temporaire %1&#xa0;: la simulation y demande à peu près la place du fichier. Libérez de la place, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>Integrity</name>
    <message>
        <source>Operation %1: its user %2 does not exist.</source>
        <translation>Opération %1&#xa0;: son utilisateur %2 n’existe pas.</translation>
    </message>
    <message>
        <source>Journal entry %1: its operation %2 does not exist.</source>
        <translation>Entrée de journal %1&#xa0;: son opération %2 n’existe pas.</translation>
    </message>
    <message>
        <source>Journal entry %1 of sensitive fields: its operation %2 does not exist.</source>
        <translation>Entrée %1 du journal des champs sensibles&#xa0;: son opération %2 n’existe pas.</translation>
    </message>
    <message>
        <source>%1 %2: the bytes of its photo are missing.</source>
        <translation>%1 %2&#xa0;: le contenu de la photo est manquant.</translation>
    </message>
    <message>
        <source>Sheet %1: its department %2 does not exist.</source>
        <translation>Fiche %1&#xa0;: son département %2 n’existe pas.</translation>
    </message>
    <message>
        <source>Sheet %1: the operation %2 that made it does not exist.</source>
        <translation>Fiche %1&#xa0;: l’opération %2 qui l’a créée n’existe pas.</translation>
    </message>
    <message>
        <source>Sheet %1: version %2.</source>
        <translation>Fiche %1&#xa0;: version %2.</translation>
    </message>
    <message>
        <source>A photo belongs to sheet %1, which does not exist (%2).</source>
        <translation>Une photo appartient à la fiche %1, qui n’existe pas (%2).</translation>
    </message>
    <message>
        <source>Sheet %1: a row of %2 belongs to no sheet of its department.</source>
        <translation>Fiche %1&#xa0;: une ligne de %2 ne correspond à aucune fiche de son département.</translation>
    </message>
    <message>
        <source>%1 “%2” belongs to several sheets.</source>
        <translation>%1 «&#xa0;%2&#xa0;»&#xa0;: attribué à plusieurs fiches.</translation>
    </message>
    <message>
        <source>%1 “%2” was another sheet&apos;s number before: it was given twice.</source>
        <translation>%1 «&#xa0;%2&#xa0;»&#xa0;: ce numéro avait déjà été attribué à une autre fiche&#x202f;; il a été attribué deux fois.</translation>
    </message>
    <message>
        <source>Sheet %1: what “%2” refers to does not exist.</source>
        <translation>Fiche %1&#xa0;: l’élément auquel renvoie «&#xa0;%2&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>Sheet %1: the bytes of its file “%2” are missing.</source>
        <translation>Fiche %1&#xa0;: le contenu de son fichier «&#xa0;%2&#xa0;» est manquant.</translation>
    </message>
    <message>
        <source>The stored file %1 belongs to nothing.%2</source>
        <translation>Le fichier stocké %1 n’est rattaché à rien.%2</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>Le fichier est endommagé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Table %1, row %2: what it refers to in %3 does not exist.</source>
        <translation>Table %1, ligne %2&#xa0;: l’élément de %3 auquel elle renvoie n’existe pas.</translation>
    </message>
    <message>
        <source>File %1: the bytes of its version %2 are missing.</source>
        <translation>Fichier %1&#xa0;: le contenu de sa version %2 manque.</translation>
    </message>
    <message>
        <source>File %1 (%2): its first version is missing.</source>
        <translation>Fichier %1 (%2)&#xa0;: sa première version manque.</translation>
    </message>
    <message>
        <source>Version %2 of file %1 belongs to no file of its department.</source>
        <translation>La version %2 du fichier %1 n’appartient à aucun fichier de son département.</translation>
    </message>
    <message>
        <source>Note %1: its author %2 does not exist.</source>
        <translation>Note %1&#xa0;: son auteur %2 n’existe pas.</translation>
    </message>
    <message>
        <source>The file “%2” belongs to no sheet %1 of its department.</source>
        <translation>Le fichier «&#xa0;%2&#xa0;» n’appartient à aucune fiche %1 de son département.</translation>
    </message>
    <message>
        <source>Note %2 belongs to no sheet %1 of its department.</source>
        <translation>La note %2 n’appartient à aucune fiche %1 de son département.</translation>
    </message>
</context>
<context>
    <name>LicenceService</name>
    <message numerus="yes">
        <source>%n licence(s) are held. Take some back first.</source>
        <translation>
            <numerusform>%n licence est utilisée. Reprenez-en d’abord.</numerusform>
            <numerusform>%n licences sont utilisées. Reprenez-en d’abord.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LifecycleService</name>
    <message>
        <source>%1 changed the sheet of %2 meanwhile (%3). Nothing was done: look at it once more.</source>
        <translation>%1 a modifié la fiche de %2 entre-temps (%3). Rien n’a été fait&#xa0;: regardez-la encore une fois.</translation>
    </message>
    <message>
        <source>These sheets have no situation.</source>
        <translation>Ces fiches n’ont pas de situation.</translation>
    </message>
    <message>
        <source>There is nothing left to take back here.</source>
        <translation>Il n’y a plus rien à annuler ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n favourite mark(s)</source>
        <translation>
            <numerusform>%n marque de favori</numerusform>
            <numerusform>%n marques de favori</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history</source>
        <translation>
            <numerusform>%n ligne de l’historique</numerusform>
            <numerusform>%n lignes de l’historique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history of sensitive fields</source>
        <translation>
            <numerusform>%n ligne de l’historique des champs sensibles</numerusform>
            <numerusform>%n lignes de l’historique des champs sensibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of “%1”</source>
        <translation>
            <numerusform>%n ligne de «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%n lignes de «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet of %1 is not in the bin (any more). Nothing was erased: only what is in the bin can be.</source>
        <translation>La fiche de %1 n’est pas (ou plus) dans la corbeille. Rien n’a été effacé&#xa0;: seul ce qui est dans la corbeille peut l’être.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of files</source>
        <translation>
            <numerusform>%n version de fichier</numerusform>
            <numerusform>%n versions de fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No sheet was changed.</source>
        <translation>Opération arrêtée. Aucune fiche n’a été modifiée.</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer request(s)</source>
        <translation>
            <numerusform>%n demande de transfert</numerusform>
            <numerusform>%n demandes de transfert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) about how long the data are kept</source>
        <translation>
            <numerusform>%n décision sur la durée de conservation</numerusform>
            <numerusform>%n décisions sur la durée de conservation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) about the person</source>
        <translation>
            <numerusform>%n message au sujet de la personne</numerusform>
            <numerusform>%n messages au sujet de la personne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s)</source>
        <translation>
            <numerusform>%n notification</numerusform>
            <numerusform>%n notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of what went from one sheet to another</source>
        <translation>
            <numerusform>%n trace de ce qui est passé d’une fiche à l’autre</numerusform>
            <numerusform>%n traces de ce qui est passé d’une fiche à l’autre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) that were merged into it</source>
        <translation>
            <numerusform>%n fiche qui y avait été fusionnée</numerusform>
            <numerusform>%n fiches qui y avaient été fusionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) that somebody else’s sheet is no duplicate</source>
        <translation>
            <numerusform>%n décision «&#xa0;pas un doublon&#xa0;» avec la fiche d’une autre personne</numerusform>
            <numerusform>%n décisions «&#xa0;pas un doublon&#xa0;» avec les fiches d’autres personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) that may stay</source>
        <translation>
            <numerusform>%n anomalie ignorée</numerusform>
            <numerusform>%n anomalies ignorées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) on distribution lists</source>
        <translation>
            <numerusform>%n inscription sur une liste de diffusion</numerusform>
            <numerusform>%n inscriptions sur des listes de diffusion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) of announcements and polls</source>
        <translation>
            <numerusform>%n remise d’annonce ou de sondage</numerusform>
            <numerusform>%n remises d’annonces ou de sondages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) among the recipients of announcements and polls</source>
        <translation>
            <numerusform>%n place parmi les destinataires d’annonces ou de sondages</numerusform>
            <numerusform>%n places parmi les destinataires d’annonces ou de sondages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to polls</source>
        <translation>
            <numerusform>%n réponse à des sondages</numerusform>
            <numerusform>%n réponses à des sondages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) in polls</source>
        <translation>
            <numerusform>%n choix dans des sondages</numerusform>
            <numerusform>%n choix dans des sondages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailAddress</name>
    <message>
        <source>This e-mail address holds a line break, a tab or a control character. Type it on one line.</source>
        <translation>Cette adresse e-mail contient un saut de ligne, une tabulation ou un caractère de contrôle. Saisissez-la sur une ligne.</translation>
    </message>
    <message>
        <source>This e-mail address holds a sign that does not show. Type it anew instead of copying it.</source>
        <translation>Cette adresse e-mail contient un signe invisible. Saisissez-la à la main au lieu de la copier.</translation>
    </message>
    <message>
        <source>Type one e-mail address only; it has a single @.</source>
        <translation>Saisissez une seule adresse e-mail&#xa0;: elle n’a qu’un @.</translation>
    </message>
    <message>
        <source>Type an e-mail address, as in prenom.nom@exemple.fr.</source>
        <translation>Saisissez une adresse e-mail, comme prenom.nom@exemple.fr.</translation>
    </message>
    <message>
        <source>Mail servers accept no accents before the @. Ask the person how the address is written without them.</source>
        <translation>Les serveurs de messagerie n’acceptent pas d’accent avant le @. Demandez à la personne comment l’adresse s’écrit sans accent.</translation>
    </message>
    <message>
        <source>What stands after the @ is no domain. Type the address as in prenom.nom@exemple.fr.</source>
        <translation>Ce qui suit le @ n’est pas un nom de domaine. Saisissez l’adresse comme prenom.nom@exemple.fr.</translation>
    </message>
    <message>
        <source>This e-mail address is longer than mail servers accept. Check it.</source>
        <translation>Cette adresse e-mail est plus longue que ce que les serveurs acceptent. Vérifiez-la.</translation>
    </message>
</context>
<context>
    <name>MailMime</name>
    <message>
        <source>This message has no usable Message-ID. Write it anew.</source>
        <translation>Ce message n’a pas d’identifiant (Message-ID) utilisable. Écrivez-le à nouveau.</translation>
    </message>
</context>
<context>
    <name>MailReason</name>
    <message>
        <source>The recipient&apos;s server knows no such mailbox. Check the address with the person.</source>
        <translation>Le serveur du destinataire ne connaît pas cette adresse. Vérifiez-la auprès de la personne.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is full. Ask the person to make room, then try again.</source>
        <translation>La boîte du destinataire est pleine. Demandez à la personne de faire de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The message is larger than the server takes. Send it with fewer or smaller files.</source>
        <translation>Le message est plus gros que ce que le serveur accepte. Envoyez-le avec moins de fichiers, ou des fichiers plus petits.</translation>
    </message>
    <message>
        <source>What stands after the @ is unknown or takes no mail. Check the address.</source>
        <translation>Ce qui suit le @ est inconnu ou ne reçoit pas de messages. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The server asks to try later. Effectif does so by itself.</source>
        <translation>Le serveur demande de réessayer plus tard. Effectif s’en charge.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server makes every unknown sender wait for some minutes. Effectif tries again by itself.</source>
        <translation>Le serveur du destinataire fait attendre quelques minutes tout expéditeur inconnu. Effectif réessaie de lui-même.</translation>
    </message>
    <message>
        <source>The mail server is busy or being looked after. Effectif tries again by itself.</source>
        <translation>Le serveur de messagerie est occupé ou en maintenance. Effectif réessaie de lui-même.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server did not answer. Check what stands after the @; Effectif tries again by itself.</source>
        <translation>Le serveur du destinataire n’a pas répondu. Vérifiez ce qui suit le @&#x202f;; Effectif réessaie de lui-même.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server refuses this message by its rules, often because it takes it for advertising. Ask the person by telephone to allow your address.</source>
        <translation>Le serveur du destinataire refuse ce message selon ses règles, souvent parce qu’il le prend pour de la publicité. Demandez par téléphone à la personne d’autoriser votre adresse.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server does not trust the domain of your sender&apos;s address. Whoever looks after the domain must allow your mail server there (SPF, DKIM, DMARC).</source>
        <translation>Le serveur du destinataire ne fait pas confiance au domaine de votre adresse d’expéditeur. La personne qui gère ce domaine doit y autoriser votre serveur de messagerie (SPF, DKIM, DMARC).</translation>
    </message>
    <message>
        <source>The mail server does not let this account write under the sender&apos;s address. Check that address, or the account, in the settings for sending.</source>
        <translation>Le serveur de messagerie ne laisse pas ce compte écrire sous l’adresse d’expéditeur. Vérifiez cette adresse, ou le compte, dans les réglages d’envoi.</translation>
    </message>
    <message>
        <source>The mail server does not accept the user or the password. Type them again in the settings for sending.</source>
        <translation>Le serveur de messagerie n’accepte pas l’utilisateur ou le mot de passe. Saisissez-les à nouveau dans les réglages d’envoi.</translation>
    </message>
    <message>
        <source>The mail server wants to know who sends. Fill in the user and the password in the settings for sending.</source>
        <translation>Le serveur de messagerie veut savoir qui envoie. Remplissez l’utilisateur et le mot de passe dans les réglages d’envoi.</translation>
    </message>
    <message>
        <source>The mail server takes no passwords any more from programs. Choose the sign-in by Google or Microsoft in the settings for sending, or make a password for applications there.</source>
        <translation>Le serveur de messagerie n’accepte plus de mot de passe venant d’un programme. Choisissez la connexion par Google ou Microsoft dans les réglages d’envoi, ou créez chez eux un mot de passe d’application.</translation>
    </message>
    <message>
        <source>Your mail provider lets you send no more messages for now. They go out once its limit allows.</source>
        <translation>Votre fournisseur de messagerie ne vous laisse plus envoyer de messages pour l’instant. Ils partiront dès que sa limite le permettra.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server sends the message round in circles. Write to the person at another address.</source>
        <translation>Le serveur du destinataire fait tourner le message en rond. Écrivez à la personne à une autre adresse.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server does not take this kind of message or file. Send it without the files, or in another form.</source>
        <translation>Le serveur du destinataire n’accepte pas ce genre de message ou de fichier. Envoyez-le sans les fichiers, ou sous une autre forme.</translation>
    </message>
    <message>
        <source>The mail server wants an encrypted connection. Choose STARTTLS or TLS in the settings for sending.</source>
        <translation>Le serveur de messagerie exige une connexion chiffrée. Choisissez STARTTLS ou TLS dans les réglages d’envoi.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is closed for now. Write to the person at another address.</source>
        <translation>La boîte du destinataire est fermée pour l’instant. Écrivez à la personne à une autre adresse.</translation>
    </message>
    <message>
        <source>The server cannot read the address. Check it.</source>
        <translation>Le serveur ne comprend pas l’adresse. Vérifiez-la.</translation>
    </message>
    <message>
        <source>The recipient has another address now. Ask the person for it.</source>
        <translation>Le destinataire a changé d’adresse. Demandez-lui la nouvelle.</translation>
    </message>
    <message>
        <source>It could not be sent in time and would be of no use any more. Write anew if it still matters.</source>
        <translation>Il n’a pas pu partir à temps et ne servirait plus à rien. Écrivez à nouveau si c’est encore utile.</translation>
    </message>
    <message>
        <source>It was taken back before it was sent.</source>
        <translation>Il a été retiré avant d’être envoyé.</translation>
    </message>
    <message>
        <source>It was sealed for a computer that sends no more. Ask for a new code: it goes out from the present one.</source>
        <translation>Il était scellé pour un ordinateur qui n’envoie plus. Demandez un nouveau code&#xa0;: il partira de celui qui envoie maintenant.</translation>
    </message>
    <message>
        <source>The server put it off too many times. Check the address, then try again.</source>
        <translation>Le serveur l’a remis trop de fois à plus tard. Vérifiez l’adresse, puis réessayez.</translation>
    </message>
    <message>
        <source>The mail server answered with the code %1 only.</source>
        <translation>Le serveur de messagerie a seulement répondu par le code %1.</translation>
    </message>
    <message>
        <source>The mail server answered: “%1”</source>
        <translation>Le serveur de messagerie a répondu&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>It was waiting when this database was saved, and may have gone out since. Ask the person, or try again.</source>
        <translation>Il attendait quand cette base a été sauvegardée, et il est peut-être parti depuis. Demandez à la personne, ou réessayez.</translation>
    </message>
</context>
<context>
    <name>MailSignature</name>
    <message>
        <source>%1: </source>
        <translation>%1&#xa0;: </translation>
    </message>
    <message>
        <source>Switchboard: %1</source>
        <translation>Standard&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>MaintenanceService</name>
    <message>
        <source>%1 %2 (%3): the title is not made of the names.</source>
        <translation>%1 %2 (%3)&#xa0;: le titre n’est pas composé des noms.</translation>
    </message>
    <message>
        <source>%1 %2 (%3): the sort key is wrong, lists show it in the wrong place.</source>
        <translation>%1 %2 (%3)&#xa0;: la clé de tri est incorrecte, la fiche est mal placée dans les listes.</translation>
    </message>
    <message>
        <source>%1 %2 (%3): marked as incomplete, but nothing is missing.</source>
        <translation>%1 %2 (%3)&#xa0;: marquée comme incomplète, mais rien ne manque.</translation>
    </message>
    <message>
        <source>%1 %2 (%3): a mandatory value is missing, but it is not marked as incomplete.</source>
        <translation>%1 %2 (%3)&#xa0;: une valeur obligatoire manque, mais la fiche n’est pas marquée comme incomplète.</translation>
    </message>
    <message>
        <source>%1 %2 (%3): the search does not find it by its values.</source>
        <translation>%1 %2 (%3)&#xa0;: la recherche ne trouve pas la fiche par ses valeurs.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Le contrôle a été interrompu.</translation>
    </message>
    <message>
        <source>A whole office is checked by the owner of its database, who sees what no account does. Run the check with that login.</source>
        <translation>Un bureau entier est contrôlé par le propriétaire de sa base, qui voit ce qu’aucun compte ne voit. Lancez le contrôle avec cet identifiant.</translation>
    </message>
</context>
<context>
    <name>MergeService</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer request(s)</source>
        <translation>
            <numerusform>%n demande de transfert</numerusform>
            <numerusform>%n demandes de transfert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s)</source>
        <translation>
            <numerusform>%n notification</numerusform>
            <numerusform>%n notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>favourite of %n person(s)</source>
        <translation>
            <numerusform>favori de %n personne</numerusform>
            <numerusform>favori de %n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) about how long the data are kept</source>
        <translation>
            <numerusform>%n décision sur la durée de conservation</numerusform>
            <numerusform>%n décisions sur la durée de conservation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n former number(s)</source>
        <translation>
            <numerusform>%n ancien numéro</numerusform>
            <numerusform>%n anciens numéros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) merged into it before</source>
        <translation>
            <numerusform>%n fiche déjà fusionnée avec elle</numerusform>
            <numerusform>%n fiches déjà fusionnées avec elle</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to merge: choose two sheets or more. Sheets that were merged already are one.</source>
        <translation>Il n’y a rien à fusionner&#xa0;: choisissez au moins deux fiches. Des fiches déjà fusionnées n’en font qu’une.</translation>
    </message>
    <message>
        <source>The sheet of %1 is in the bin. Restore it first, or leave it where it is.</source>
        <translation>La fiche de %1 est dans la corbeille. Restaurez-la d’abord, ou laissez-la où elle est.</translation>
    </message>
    <message>
        <source>The office gives this field its one value.</source>
        <translation>Le bureau impose la valeur de ce champ.</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>une photo</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>These sheets belong to different departments. Ask for a transfer first, or let an administrator merge them.</source>
        <translation>Ces fiches sont dans des départements différents. Demandez d’abord un transfert, ou laissez un administrateur les fusionner.</translation>
    </message>
    <message>
        <source>Several of these sheets have an account. An administrator takes the sheet off one of them first, in Administration &gt; Accounts.</source>
        <translation>Plusieurs de ces fiches ont un compte. Un administrateur doit d’abord retirer la fiche de l’un d’eux, dans Administration &gt; Comptes.</translation>
    </message>
    <message>
        <source>These sheets hold sensitive values that you may not see. Ask somebody who may see them to merge.</source>
        <translation>Ces fiches contiennent des données sensibles que vous ne pouvez pas voir. Demandez la fusion à une personne qui peut les voir.</translation>
    </message>
    <message>
        <source>Somebody merged one of these sheets meanwhile. Nothing was done: compare them once more.</source>
        <translation>Quelqu’un a fusionné l’une de ces fiches entre-temps. Rien n’a été fait&#xa0;: comparez-les à nouveau.</translation>
    </message>
    <message>
        <source>One of these sheets no longer exists. Nothing was done.</source>
        <translation>L’une de ces fiches n’existe plus. Rien n’a été fait.</translation>
    </message>
    <message>
        <source>%1 put the sheet of %2 into the bin meanwhile. Nothing was done.</source>
        <translation>%1 a mis la fiche de %2 à la corbeille entre-temps. Rien n’a été fait.</translation>
    </message>
    <message>
        <source>%1 changed the sheet of %2 meanwhile (%3). Nothing was done: compare the sheets once more.</source>
        <translation>%1 a modifié la fiche de %2 entre-temps (%3). Rien n’a été fait&#xa0;: comparez les fiches à nouveau.</translation>
    </message>
    <message>
        <source>%1 changed the sheet of %2 meanwhile (%3): %4. Nothing was done: compare the sheets once more.</source>
        <translation>%1 a modifié la fiche de %2 entre-temps (%3)&#xa0;: %4. Rien n’a été fait&#xa0;: comparez les fiches à nouveau.</translation>
    </message>
    <message>
        <source>A sheet that would go holds sensitive values that you may not see. Let that sheet stay, or ask somebody who may see them to merge.</source>
        <translation>Une fiche qui disparaîtrait contient des données sensibles que vous ne pouvez pas voir. Conservez plutôt cette fiche, ou demandez la fusion à une personne qui peut les voir.</translation>
    </message>
    <message>
        <source>The data of %1 are to be kept longer than those of the sheet that stays. An administrator gives that one the same day first.</source>
        <translation>Les données de %1 doivent être conservées plus longtemps que celles de la fiche qui reste. Un administrateur doit d’abord donner la même date à cette dernière.</translation>
    </message>
    <message>
        <source>%1 %2 is that of a sheet that was merged into the one of %3.</source>
        <translation>%1 %2 est celui d’une fiche fusionnée avec celle de %3.</translation>
    </message>
    <message numerus="yes">
        <source>Choose at most %n sheet(s): more cannot be compared side by side.</source>
        <translation>
            <numerusform>Choisissez au plus %n fiche&#xa0;: davantage ne se comparent pas côte à côte.</numerusform>
            <numerusform>Choisissez au plus %n fiches&#xa0;: davantage ne se comparent pas côte à côte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place on %n distribution list(s)</source>
        <translation>
            <numerusform>place sur %n liste de diffusion</numerusform>
            <numerusform>place sur %n listes de diffusion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place among the recipients of %n announcement(s) or poll(s)</source>
        <translation>
            <numerusform>place parmi les destinataires de %n annonce ou sondage</numerusform>
            <numerusform>place parmi les destinataires de %n annonces ou sondages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to polls (where both sheets have answered, both answers stay counted)</source>
        <translation>
            <numerusform>%n réponse à des sondages (si les deux fiches ont répondu au même sondage, les deux réponses restent comptées)</numerusform>
            <numerusform>%n réponses à des sondages (si les deux fiches ont répondu au même sondage, les deux réponses restent comptées)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Migrator</name>
    <message>
        <source>This database was made by another version of Effectif. Update this program to open it.</source>
        <translation>Cette base de données provient d’une autre version d’Effectif. Mettez ce programme à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>This office needs Effectif %1 or later. Update this program to open it.</source>
        <translation>Ce bureau demande Effectif %1 ou plus récent. Mettez ce programme à jour pour l’ouvrir.</translation>
    </message>
</context>
<context>
    <name>NoteRepository</name>
    <message>
        <source>This note no longer exists.</source>
        <translation>Cette note n’existe plus.</translation>
    </message>
    <message>
        <source>This note was changed meanwhile. Look at it again, then repeat what you did.</source>
        <translation>Cette note a été modifiée entre-temps. Regardez-la de nouveau, puis refaites votre modification.</translation>
    </message>
</context>
<context>
    <name>NoteService</name>
    <message>
        <source>Write something before you add the note.</source>
        <translation>Écrivez quelque chose avant d’ajouter la note.</translation>
    </message>
    <message>
        <source>A note may be 20,000 characters long. Split it into two.</source>
        <translation>Une note est limitée à 20&#xa0;000 caractères. Faites-en deux.</translation>
    </message>
    <message>
        <source>%1 wrote this note, and nobody else may change it. Add a note of your own.</source>
        <translation>%1 a écrit cette note, et personne d’autre ne peut la modifier. Ajoutez plutôt la vôtre.</translation>
    </message>
    <message>
        <source>This note does not exist (any more).</source>
        <translation>Cette note n’existe pas (ou plus).</translation>
    </message>
</context>
<context>
    <name>NotificationLetters</name>
    <message>
        <source>Hello %1,</source>
        <translation>Bonjour %1,</translation>
    </message>
    <message>
        <source>Sent by Effectif for “%1”</source>
        <translation>Envoyé par Effectif pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s) – %1</source>
        <translation>
            <numerusform>%n notification – %1</numerusform>
            <numerusform>%n notifications – %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This is what happened:</source>
        <translation>Voici ce qui s’est passé&#xa0;:</translation>
    </message>
    <message>
        <source>Open Effectif and press the bell at the bottom left to go there.</source>
        <translation>Ouvrez Effectif et cliquez sur la cloche en bas à gauche pour y aller.</translation>
    </message>
    <message>
        <source>You choose what Effectif writes to you in your settings, under Notifications.</source>
        <translation>Vous choisissez ce qu’Effectif vous écrit dans vos paramètres, rubrique Notifications.</translation>
    </message>
    <message>
        <source>Test: notifications of Effectif</source>
        <translation>Essai&#xa0;: notifications d’Effectif</translation>
    </message>
    <message>
        <source>This message is a test, which you asked for. Notifications reach you by e-mail.</source>
        <translation>Ce message est un essai que vous avez demandé. Les notifications vous parviennent par e-mail.</translation>
    </message>
</context>
<context>
    <name>NotificationService</name>
    <message>
        <source>Effectif knows no e-mail address of yours: there are no accounts here. Notifications reach you in the application.</source>
        <translation>Effectif ne connaît pas votre adresse e-mail&#xa0;: cette base n’a pas de comptes. Les notifications vous parviennent dans l’application.</translation>
    </message>
    <message>
        <source>No computer of this office sends messages yet. An administrator sets one up in Administration &gt; Sending messages.</source>
        <translation>Aucun ordinateur de votre organisation n’envoie encore de messages. Un administrateur en règle un dans Administration &gt; Envoi de messages.</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Notes and mentions</source>
        <translation>Notes et mentions</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>L’organisation</translation>
    </message>
    <message>
        <source>%1 mentioned you in a note on %2</source>
        <translation>%1 vous a mentionné dans une note sur %2</translation>
    </message>
    <message>
        <source>New notes on sheets that I manage or wrote on</source>
        <translation>Nouvelles notes sur les fiches que je gère ou que j’ai annotées</translation>
    </message>
    <message>
        <source>%1 wrote a note on %2</source>
        <translation>%1 a écrit une note sur %2</translation>
    </message>
    <message>
        <source>Sheets given to me (Managed by)</source>
        <translation>Fiches qui me sont confiées (Géré par)</translation>
    </message>
    <message>
        <source>%1 put %2 in your charge</source>
        <translation>%1 vous a confié la fiche de %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 put %n sheet(s) in your charge</source>
        <translation>
            <numerusform>%1 vous a confié %n fiche</numerusform>
            <numerusform>%1 vous a confié %n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Transfer requests that my department answers</source>
        <translation>Demandes de transfert auxquelles mon département répond</translation>
    </message>
    <message>
        <source>A transfer is asked for: it waits for your department’s answer</source>
        <translation>Un transfert est demandé&#xa0;: il attend la réponse de votre département</translation>
    </message>
    <message>
        <source>Answers to my transfer requests</source>
        <translation>Réponses à mes demandes de transfert</translation>
    </message>
    <message>
        <source>The transfer that you asked for was accepted</source>
        <translation>Le transfert que vous avez demandé est accepté</translation>
    </message>
    <message>
        <source>The transfer that you asked for was refused</source>
        <translation>Le transfert que vous avez demandé est refusé</translation>
    </message>
    <message>
        <source>Messages of mine that could not be sent</source>
        <translation>Messages de ma part qui n’ont pas pu être envoyés</translation>
    </message>
    <message>
        <source>Your message to %2 could not be delivered</source>
        <translation>Votre message à %2 n’a pas pu être remis</translation>
    </message>
    <message>
        <source>Import errors: rows that were refused</source>
        <translation>Erreurs d’importation&#xa0;: lignes refusées</translation>
    </message>
    <message>
        <source>Your import of %2 is over, and a row was refused</source>
        <translation>Votre import de %2 est terminé&#xa0;: une ligne a été refusée</translation>
    </message>
    <message numerus="yes">
        <source>Your import of %2 is over, and %n row(s) were refused</source>
        <translation>
            <numerusform>Votre import de %2 est terminé&#xa0;: %n ligne a été refusée</numerusform>
            <numerusform>Votre import de %2 est terminé&#xa0;: %n lignes ont été refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>Completed imports</source>
        <translation>Imports terminés</translation>
    </message>
    <message>
        <source>Your import of %2 is complete: one row was taken</source>
        <translation>Votre import de %2 est terminé&#xa0;: une ligne a été reprise</translation>
    </message>
    <message numerus="yes">
        <source>Your import of %2 is complete: %n row(s) were taken</source>
        <translation>
            <numerusform>Votre import de %2 est terminé&#xa0;: %n ligne a été reprise</numerusform>
            <numerusform>Votre import de %2 est terminé&#xa0;: %n lignes ont été reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>A new configuration of the sheets</source>
        <translation>Nouvelle configuration des fiches</translation>
    </message>
    <message>
        <source>%1 published a new configuration of the sheets</source>
        <translation>%1 a publié une nouvelle configuration des fiches</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>This is a test: notifications reach you here</source>
        <translation>Ceci est un essai&#xa0;: les notifications vous parviennent ici</translation>
    </message>
    <message>
        <source>Something that only a newer Effectif can tell</source>
        <translation>Un événement que seule une version plus récente d’Effectif sait décrire</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>un fichier</translation>
    </message>
    <message>
        <source>a sheet that you do not see any more</source>
        <translation>une fiche que vous ne voyez plus</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Synthèses</translation>
    </message>
    <message>
        <source>Files of my sheets that expire</source>
        <translation>Documents de mes fiches qui expirent</translation>
    </message>
    <message>
        <source>A file of %2 expires on {day}: {file}</source>
        <translation>Un document de %2 expire le {day}&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Contracts of my sheets that end within 30 days</source>
        <translation>Contrats de mes fiches qui finissent sous 30 jours</translation>
    </message>
    <message>
        <source>The contract of %2 ends on {day}</source>
        <translation>Le contrat de %2 finit le {day}</translation>
    </message>
    <message>
        <source>Daily summary of messages</source>
        <translation>Synthèse quotidienne des envois</translation>
    </message>
    <message>
        <source>Messages of the last day – sent: {sent}, refused: {refused}, uncertain: {uncertain}</source>
        <translation>Envois du dernier jour – envoyés&#xa0;: {sent}, refusés&#xa0;: {refused}, incertains&#xa0;: {uncertain}</translation>
    </message>
    <message>
        <source>Weekly summary for managers</source>
        <translation>Synthèse hebdomadaire des responsables</translation>
    </message>
    <message>
        <source>The last week – new sheets: {created}, incomplete sheets: {incomplete}, transfer requests that wait: {waiting}, files that expire within 30 days: {expiring}</source>
        <translation>La semaine écoulée – nouvelles fiches&#xa0;: {created}, fiches incomplètes&#xa0;: {incomplete}, demandes de transfert en attente&#xa0;: {waiting}, documents qui expirent sous 30 jours&#xa0;: {expiring}</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>@Mentions of me in a note or a message</source>
        <translation>Mentions @ de moi dans une note ou un message</translation>
    </message>
    <message>
        <source>Messages to me</source>
        <translation>Messages qui me sont adressés</translation>
    </message>
    <message>
        <source>%1 wrote to you</source>
        <translation>%1 vous a écrit</translation>
    </message>
    <message numerus="yes">
        <source>%1 wrote you %n message(s)</source>
        <translation>
            <numerusform>%1 vous a écrit %n message</numerusform>
            <numerusform>%1 vous a écrit %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages in conversations that I follow</source>
        <translation>Messages dans les conversations que je suis</translation>
    </message>
    <message>
        <source>%1 wrote in “%2”</source>
        <translation>%1 a écrit dans «&#xa0;%2&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in “%2”, the last by %1</source>
        <translation>
            <numerusform>%n message dans «&#xa0;%2&#xa0;», le dernier de %1</numerusform>
            <numerusform>%n messages dans «&#xa0;%2&#xa0;», le dernier de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversations that I am added to</source>
        <translation>Conversations auxquelles on m’ajoute</translation>
    </message>
    <message>
        <source>%1 added you to “%2”</source>
        <translation>%1 vous a ajouté à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 mentioned you in “%2”</source>
        <translation>%1 vous a mentionné dans «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>a conversation</source>
        <translation>une conversation</translation>
    </message>
    <message>
        <source>Announcements and polls</source>
        <translation>Annonces et sondages</translation>
    </message>
    <message>
        <source>Announcements for me</source>
        <translation>Annonces qui me sont adressées</translation>
    </message>
    <message>
        <source>Polls that I am asked in</source>
        <translation>Sondages auxquels je suis invité à répondre</translation>
    </message>
    <message>
        <source>something that was withdrawn</source>
        <translation>une publication retirée</translation>
    </message>
    <message>
        <source>New announcement: “%2”</source>
        <translation>Nouvelle annonce&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>New poll: “%2”</source>
        <translation>Nouveau sondage&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Reminders of polls that I have not answered</source>
        <translation>Relances des sondages auxquels je n’ai pas répondu</translation>
    </message>
    <message>
        <source>A poll still waits for your answer: “%2”</source>
        <translation>Un sondage attend encore votre réponse&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>NumberService</name>
    <message>
        <source>A prefix has at most 10 letters, digits or the marks - _ / . and no blanks.</source>
        <translation>Un préfixe a au plus 10 lettres, chiffres ou signes - _ / . et aucun espace.</translation>
    </message>
    <message>
        <source>A prefix cannot end in a digit: nobody could tell it from the number.</source>
        <translation>Un préfixe ne peut pas finir par un chiffre&#xa0;: rien ne le distinguerait du numéro.</translation>
    </message>
    <message>
        <source>A number has at most 12 digits.</source>
        <translation>Un numéro a au plus 12 chiffres.</translation>
    </message>
    <message>
        <source>The next number lies between 1 and 999,999,999,999.</source>
        <translation>Le prochain numéro est compris entre 1 et 999 999 999 999.</translation>
    </message>
    <message>
        <source>Someone changed these numbers meanwhile. Look at them again; nothing of yours was stored over them.</source>
        <translation>Quelqu’un a modifié ces numéros entre-temps. Regardez-les à nouveau&#x202f;; rien de votre saisie ne les a écrasés.</translation>
    </message>
    <message>
        <source>Numbers are never given twice: with this prefix the next one is %1 or more.</source>
        <translation>Un numéro n’est jamais donné deux fois&#xa0;: avec ce préfixe, le prochain est au moins %1.</translation>
    </message>
</context>
<context>
    <name>OAuthFlow</name>
    <message>
        <source>The browser could not come back to Effectif: this computer lends it no port. Try again.</source>
        <translation>Le navigateur ne pourrait pas revenir à Effectif&#xa0;: cet ordinateur ne lui prête aucun port. Réessayez.</translation>
    </message>
    <message>
        <source>Nobody has signed in at %1 in the browser. Try again.</source>
        <translation>Personne ne s’est connecté à %1 dans le navigateur. Réessayez.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Il n’y a rien ici.</translation>
    </message>
    <message>
        <source>This answer belongs to no sign-in that Effectif waits for. Begin anew in Effectif.</source>
        <translation>Cette réponse n’appartient à aucune connexion qu’Effectif attende. Recommencez dans Effectif.</translation>
    </message>
    <message>
        <source>Effectif was not let in. You can close this page and go back to Effectif.</source>
        <translation>Effectif n’a pas été autorisé. Vous pouvez fermer cette page et revenir à Effectif.</translation>
    </message>
    <message>
        <source>%1 did not let Effectif in. Try again, and allow it to send mail.</source>
        <translation>%1 n’a pas laissé entrer Effectif. Réessayez et autorisez-le à envoyer des messages.</translation>
    </message>
    <message>
        <source>You can close this page and go back to Effectif.</source>
        <translation>Vous pouvez fermer cette page et revenir à Effectif.</translation>
    </message>
</context>
<context>
    <name>OAuthTokens</name>
    <message>
        <source>%1 does not let Effectif in any more. Sign in there again.</source>
        <translation>%1 ne laisse plus entrer Effectif. Connectez-vous-y à nouveau.</translation>
    </message>
    <message>
        <source>%1 does not know your office&apos;s application. Check its client id and secret.</source>
        <translation>%1 ne connaît pas l’application de votre organisation. Vérifiez son identifiant client et son secret.</translation>
    </message>
    <message>
        <source>%1 gave no answer that Effectif understands. Try again later.</source>
        <translation>%1 n’a pas donné de réponse qu’Effectif comprenne. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 let Effectif in for an hour only. Sign in again, and allow it to send while you are away.</source>
        <translation>%1 n’a laissé entrer Effectif que pour une heure. Connectez-vous à nouveau et autorisez-le à envoyer en votre absence.</translation>
    </message>
</context>
<context>
    <name>OfficeCopy</name>
    <message>
        <source>The copy was stopped.</source>
        <translation>La copie a été arrêtée.</translation>
    </message>
</context>
<context>
    <name>OfficeRoles</name>
    <message>
        <source>This server is too old. An office with accounts needs PostgreSQL 15 or later.</source>
        <translation>Ce serveur est trop ancien. Un bureau avec des comptes demande PostgreSQL 15 ou plus récent.</translation>
    </message>
    <message>
        <source>“%1” may not set up an office. Connect as a superuser, or as a role with CREATEROLE that owns the database.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas installer un bureau. Connectez-vous en superutilisateur, ou avec un rôle CREATEROLE propriétaire de la base.</translation>
    </message>
    <message>
        <source>This database holds an office without accounts. Set up a new database, then move the office into it with “effectif copy”.</source>
        <translation>Cette base contient un bureau sans comptes. Installez une nouvelle base, puis transférez-y le bureau avec «&#xa0;effectif copy&#xa0;».</translation>
    </message>
    <message>
        <source>This database is not empty. An office needs a database of its own.</source>
        <translation>Cette base n’est pas vide. Un bureau demande une base à lui seul.</translation>
    </message>
</context>
<context>
    <name>OperationUndo</name>
    <message>
        <source>This also changed what you may not see. Ask an administrator to take it back.</source>
        <translation>Cette opération a aussi modifié ce que vous n’avez pas le droit de voir. Demandez à un administrateur de l’annuler.</translation>
    </message>
    <message>
        <source>The field is no longer on the sheet.</source>
        <translation>Le champ n’est plus sur la fiche.</translation>
    </message>
    <message>
        <source>changed since it was made</source>
        <translation>modifiée depuis sa création</translation>
    </message>
    <message>
        <source>into the bin</source>
        <translation>dans la corbeille</translation>
    </message>
    <message>
        <source>There is nothing left to take back here.</source>
        <translation>Il ne reste rien à annuler ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) become what they were</source>
        <translation>
            <numerusform>%n valeur redevient ce qu’elle était</numerusform>
            <numerusform>%n valeurs redeviennent ce qu’elles étaient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) made by it go into the bin</source>
        <translation>
            <numerusform>%n fiche créée par l’opération va dans la corbeille</numerusform>
            <numerusform>%n fiches créées par l’opération vont dans la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) go back into the bin</source>
        <translation>
            <numerusform>%n fiche retourne dans la corbeille</numerusform>
            <numerusform>%n fiches retournent dans la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) come back from the bin</source>
        <translation>
            <numerusform>%n fiche sort de la corbeille</numerusform>
            <numerusform>%n fiches sortent de la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), note(s) or file(s) become what they were</source>
        <translation>
            <numerusform>%n photo, note ou fichier redevient ce qu’il était</numerusform>
            <numerusform>%n photos, notes ou fichiers redeviennent ce qu’ils étaient</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Only %1, who wrote the note, may change it.</source>
        <translation>Seul %1, qui a écrit la note, peut la modifier.</translation>
    </message>
    <message>
        <source>File “%1”</source>
        <translation>Fichier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken back.</source>
        <translation>Arrêté. Rien n’a été annulé.</translation>
    </message>
    <message>
        <source>All of it was changed again since, and stays as it is now.</source>
        <translation>Tout a été modifié depuis, et reste tel quel.</translation>
    </message>
    <message>
        <source>The sheet of %1 cannot become what it was, and nothing was taken back. %2</source>
        <translation>La fiche de %1 ne peut redevenir ce qu’elle était, et rien n’a été annulé. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n merged sheet(s) stand for themselves again</source>
        <translation>
            <numerusform>%n fiche fusionnée redevient une fiche à part</numerusform>
            <numerusform>%n fiches fusionnées redeviennent des fiches à part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are merged again</source>
        <translation>
            <numerusform>%n fiche est de nouveau fusionnée</numerusform>
            <numerusform>%n fiches sont de nouveau fusionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) or file(s) go back to the sheet that they were on</source>
        <translation>
            <numerusform>%n note ou document retourne sur sa fiche d’origine</numerusform>
            <numerusform>%n notes ou documents retournent sur leur fiche d’origine</numerusform>
        </translation>
    </message>
    <message>
        <source>One of these sheets was merged with another one since. Take that merge back first.</source>
        <translation>L’une de ces fiches a été fusionnée avec une autre depuis. Annulez d’abord cette fusion.</translation>
    </message>
    <message>
        <source>changed since, on the sheet of %1</source>
        <translation>modifié depuis, sur la fiche de %1</translation>
    </message>
    <message>
        <source>back on the sheet of %1</source>
        <translation>de retour sur la fiche de %1</translation>
    </message>
    <message>
        <source>Note “%1”</source>
        <translation>Note «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>OutboxRepository</name>
    <message>
        <source>You have sent as many messages as one account may in a day. Go on tomorrow, or ask an administrator.</source>
        <translation>Vous avez envoyé autant de messages qu’un compte le peut en un jour. Continuez demain, ou adressez-vous à un administrateur.</translation>
    </message>
</context>
<context>
    <name>OutboxService</name>
    <message>
        <source>Type a subject, in one line of at most 1,000 characters.</source>
        <translation>Saisissez un objet, sur une seule ligne de 1 000 caractères au plus.</translation>
    </message>
    <message>
        <source>The message has no text, or one that is too long.</source>
        <translation>Le message n’a pas de texte, ou son texte est trop long.</translation>
    </message>
    <message>
        <source>The files of this message are larger than 20 MB in all. Leave some out.</source>
        <translation>Les fichiers de ce message dépassent 20 Mo en tout. Retirez-en.</translation>
    </message>
    <message>
        <source>No computer of this office sends messages yet. Set one up in Administration &gt; Sending messages, or hand the code over yourself.</source>
        <translation>Aucun ordinateur de ce bureau n’envoie encore de messages. Préparez-en un dans Administration &gt; Envoi de messages, ou remettez le code vous-même.</translation>
    </message>
    <message>
        <source>There is no such message (any more).</source>
        <translation>Ce message n’existe pas, ou n’existe plus.</translation>
    </message>
    <message>
        <source>What this message says holds no more, or is gone: make it anew, for an account with a new code.</source>
        <translation>Ce que dit ce message ne vaut plus, ou son texte est effacé&#xa0;: refaites-le, avec un nouveau code s’il s’agit d’un compte.</translation>
    </message>
    <message>
        <source>This message is on its way, or was sent already.</source>
        <translation>Ce message est en cours d’envoi, ou déjà envoyé.</translation>
    </message>
    <message>
        <source>This message is on its way, was sent, or was taken back already.</source>
        <translation>Ce message est en cours d’envoi, envoyé, ou déjà retiré.</translation>
    </message>
    <message>
        <source>This account may not send the messages of the office.</source>
        <translation>Ce compte n’a pas le droit d’envoyer les messages de votre organisation.</translation>
    </message>
</context>
<context>
    <name>OutputFile</name>
    <message>
        <source>The file %1 cannot be written. Choose a folder in which you may write.</source>
        <translation>Le fichier %1 ne peut pas être écrit. Choisissez un dossier dans lequel vous avez le droit d’écrire.</translation>
    </message>
    <message>
        <source>The file %1 could not be written to its end: the disk may be full. Make room or choose another place, and try again.</source>
        <translation>Le fichier %1 n’a pas pu être écrit jusqu’au bout&#xa0;: le disque est peut-être plein. Libérez de l’espace ou choisissez un autre emplacement, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Columns, part %1 of %2</source>
        <translation>Colonnes, partie %1 sur %2</translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation>(sans valeur)</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (suite)</translation>
    </message>
    <message>
        <source>Printed by %1 on %2 at %3</source>
        <translation>Imprimé par %1 le %2 à %3</translation>
    </message>
    <message>
        <source>Contains sensitive data</source>
        <translation>Contient des données sensibles</translation>
    </message>
    <message>
        <source>Page %1/%2</source>
        <translation>Page %1/%2</translation>
    </message>
    <message>
        <source>Nothing is filled in on this sheet.</source>
        <translation>Rien n’est renseigné sur cette fiche.</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>Incomplete sheet</source>
        <translation>Fiche incomplète</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Switchboard: %1</source>
        <translation>Standard&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>PasswordHash</name>
    <message>
        <source>There is not enough memory to protect a password. Close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour protéger un mot de passe. Fermez d’autres programmes et réessayez.</translation>
    </message>
</context>
<context>
    <name>PasswordPolicy</name>
    <message numerus="yes">
        <source>At least %n character(s), please.</source>
        <translation>
            <numerusform>Au moins %n caractère, s’il vous plaît.</numerusform>
            <numerusform>Au moins %n caractères, s’il vous plaît.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s), please.</source>
        <translation>
            <numerusform>Au plus %n caractère, s’il vous plaît.</numerusform>
            <numerusform>Au plus %n caractères, s’il vous plaît.</numerusform>
        </translation>
    </message>
    <message>
        <source>This password is among the first that anybody would try. Think of another.</source>
        <translation>Ce mot de passe est parmi les premiers que l’on essaierait. Trouvez-en un autre.</translation>
    </message>
    <message>
        <source>This password is made of your name or address. Think of another.</source>
        <translation>Ce mot de passe est fait de votre nom ou de votre adresse. Trouvez-en un autre.</translation>
    </message>
    <message>
        <source>Letters and digits, please.</source>
        <translation>Des lettres et des chiffres, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Too easy to guess. Add words, or small and capital letters, digits and signs.</source>
        <translation>Trop facile à deviner. Ajoutez des mots, ou des minuscules, des majuscules, des chiffres et des signes.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s), letters and digits.</source>
        <translation>
            <numerusform>Au moins %n caractère, lettres et chiffres.</numerusform>
            <numerusform>Au moins %n caractères, lettres et chiffres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); a few words are easy to remember.</source>
        <translation>
            <numerusform>Au moins %n caractère&#x202f;; quelques mots se retiennent bien.</numerusform>
            <numerusform>Au moins %n caractères&#x202f;; quelques mots se retiennent bien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A few words of at least 15 characters together, or at least %n character(s) with small and capital letters, digits and signs.</source>
        <translation>
            <numerusform>Quelques mots, 15 caractères en tout au moins, ou au moins %n caractère mêlant minuscules, majuscules, chiffres et signes.</numerusform>
            <numerusform>Quelques mots, 15 caractères en tout au moins, ou au moins %n caractères mêlant minuscules, majuscules, chiffres et signes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonRepository</name>
    <message>
        <source>This person’s account can still sign in. Switch it off first, in Administration &gt; Accounts.</source>
        <translation>Le compte de cette personne peut encore se connecter. Désactivez-le d’abord, dans Administration &gt; Comptes.</translation>
    </message>
</context>
<context>
    <name>PersonService</name>
    <message numerus="yes">
        <source>the values in %n entries of the history</source>
        <translation>
            <numerusform>les valeurs de %n ligne de l’historique</numerusform>
            <numerusform>les valeurs de %n lignes de l’historique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the values in %n entries of the history of sensitive fields</source>
        <translation>
            <numerusform>les valeurs de %n ligne de l’historique des champs sensibles</numerusform>
            <numerusform>les valeurs de %n lignes de l’historique des champs sensibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), with every version</source>
        <translation>
            <numerusform>%n fichier, avec toutes ses versions</numerusform>
            <numerusform>%n fichiers, avec toutes leurs versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n favourite mark(s)</source>
        <translation>
            <numerusform>%n marque de favori</numerusform>
            <numerusform>%n marques de favori</numerusform>
        </translation>
    </message>
    <message>
        <source>This sheet no longer exists. Someone erased it.</source>
        <translation>Cette fiche n’existe plus. Quelqu’un l’a supprimée définitivement.</translation>
    </message>
    <message>
        <source>name, address, numbers and every other text on the sheet</source>
        <translation>le nom, l’adresse, les numéros et tout autre texte de la fiche</translation>
    </message>
    <message>
        <source>%1 (the year)</source>
        <translation>%1 (l’année)</translation>
    </message>
    <message>
        <source>This database holds more about people than this program knows of. Use the newest program.</source>
        <translation>Cette base contient sur les personnes plus que ce que ce programme connaît. Utilisez le programme le plus récent.</translation>
    </message>
    <message>
        <source>Somebody saved this sheet meanwhile. Look at it again first.</source>
        <translation>Quelqu’un a enregistré cette fiche entre-temps. Regardez-la d’abord de nouveau.</translation>
    </message>
    <message>
        <source>“%1” could tell who somebody was. Choose lists, yes or no, and dates only.</source>
        <translation>«&#xa0;%1&#xa0;» pourrait dire qui était la personne. Choisissez seulement des listes, des oui/non et des dates.</translation>
    </message>
    <message>
        <source>Choose a day that is still to come.</source>
        <translation>Choisissez un jour à venir.</translation>
    </message>
    <message>
        <source>Say why: the law asks for a reason.</source>
        <translation>Dites pourquoi&#xa0;: la loi demande un motif.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) on distribution lists</source>
        <translation>
            <numerusform>%n inscription sur une liste de diffusion</numerusform>
            <numerusform>%n inscriptions sur des listes de diffusion</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoFile</name>
    <message>
        <source>This is no picture in one of the formats .gif, .jpg or .png. Choose another file.</source>
        <translation>Ce n’est pas une image au format .gif, .jpg ou .png. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>This picture is damaged or not complete. Open it in another program and save it again.</source>
        <translation>Cette image est endommagée ou incomplète. Ouvrez-la dans un autre programme et enregistrez-la de nouveau.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is still there and that you may open it.</source>
        <translation>%1 ne peut pas être lu. Vérifiez que le fichier est encore là et que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>This picture is larger than 25 MB. Choose a smaller one.</source>
        <translation>Cette image dépasse 25&#xa0;Mo. Choisissez-en une plus petite.</translation>
    </message>
    <message>
        <source>This picture has %1 × %2 points, more than a photo needs. Make it smaller, then choose it again.</source>
        <translation>Cette image compte %1 × %2 points, plus qu’il n’en faut pour une photo. Réduisez-la, puis choisissez-la de nouveau.</translation>
    </message>
</context>
<context>
    <name>PhotoRepository</name>
    <message>
        <source>This photo is larger than 200 kB. Choose a smaller one.</source>
        <translation>Cette photo dépasse 200&#xa0;ko. Choisissez-en une plus petite.</translation>
    </message>
</context>
<context>
    <name>PhotoService</name>
    <message>
        <source>The photo was changed again meanwhile; it stays as it is now.</source>
        <translation>La photo a été changée de nouveau entre-temps&#x202f;; elle reste telle qu’elle est.</translation>
    </message>
</context>
<context>
    <name>Poll</name>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Type at least two choices.</source>
        <translation>Saisissez au moins deux choix.</translation>
    </message>
    <message>
        <source>A poll has at most 50 choices. Remove some.</source>
        <translation>Un sondage comporte 50 choix au plus. Retirez-en.</translation>
    </message>
    <message>
        <source>A choice lacks its text in French or in English. Type it, or copy the French one.</source>
        <translation>Il manque le texte français ou anglais d’un choix. Saisissez-le, ou copiez le texte français.</translation>
    </message>
    <message>
        <source>A choice has at most 100 characters. Shorten “%1”.</source>
        <translation>Un choix comporte 100 caractères au plus. Raccourcissez «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Two choices are alike: “%1”. Change or remove one of them.</source>
        <translation>Deux choix sont identiques&#xa0;: «&#xa0;%1&#xa0;». Modifiez ou retirez l’un des deux.</translation>
    </message>
    <message>
        <source>An answer has at most 2,000 characters. Shorten it.</source>
        <translation>Une réponse comporte 2 000 caractères au plus. Raccourcissez-la.</translation>
    </message>
    <message>
        <source>Type your answer before you send it.</source>
        <translation>Saisissez votre réponse avant de l’envoyer.</translation>
    </message>
    <message>
        <source>Choose an answer before you send it.</source>
        <translation>Choisissez une réponse avant de l’envoyer.</translation>
    </message>
    <message>
        <source>Only one answer counts here. Choose one.</source>
        <translation>Une seule réponse est possible ici. Choisissez-en une.</translation>
    </message>
</context>
<context>
    <name>PollRepository</name>
    <message>
        <source>This poll does not exist (any more).</source>
        <translation>Ce sondage n’existe pas, ou plus.</translation>
    </message>
    <message>
        <source>People were reminded of this poll less than a day ago. Wait until tomorrow.</source>
        <translation>Les destinataires de ce sondage ont été relancés il y a moins d’un jour. Attendez demain.</translation>
    </message>
</context>
<context>
    <name>PollService</name>
    <message>
        <source>This picture cannot be used. Choose another one.</source>
        <translation>Cette image ne peut pas être utilisée. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Only whoever wrote this poll, or an administrator, sees that.</source>
        <translation>Seuls l’auteur de ce sondage et les administrateurs voient cela.</translation>
    </message>
    <message>
        <source>A file cannot keep answers anonymous: whoever holds it could read them as they come in. Ask without anonymity, or move the office to a server.</source>
        <translation>Un fichier ne peut pas garantir l’anonymat&#xa0;: qui le détient pourrait lire les réponses à mesure qu’elles arrivent. Posez la question sans anonymat, ou installez vos données sur un serveur.</translation>
    </message>
    <message>
        <source>Answers can be anonymous only where everybody signs in with an account of one’s own. Set up accounts on this server first, or ask without anonymity.</source>
        <translation>Les réponses ne peuvent être anonymes que si chacun se connecte avec son propre compte. Créez d’abord des comptes sur ce serveur, ou posez la question sans anonymat.</translation>
    </message>
    <message>
        <source>What is asked stays as it was published: people answer it. Make a copy to ask something else.</source>
        <translation>Ce qui est demandé reste tel qu’il a été publié&#xa0;: des personnes y répondent. Faites une copie pour poser une autre question.</translation>
    </message>
    <message>
        <source>Say what is asked, and save, before you publish.</source>
        <translation>Dites ce qui est demandé, puis enregistrez, avant de publier.</translation>
    </message>
    <message>
        <source>You have answered this poll. An anonymous answer is final.</source>
        <translation>Vous avez répondu à ce sondage. Une réponse anonyme est définitive.</translation>
    </message>
    <message>
        <source>This poll is not addressed to you.</source>
        <translation>Ce sondage ne vous est pas adressé.</translation>
    </message>
    <message>
        <source>This poll is over. Answers are not taken any more.</source>
        <translation>Ce sondage est terminé. Il n’accepte plus de réponse.</translation>
    </message>
    <message>
        <source>These two polls do not have the same choices. Compare polls that were made as copies of each other.</source>
        <translation>Ces deux sondages n’ont pas les mêmes choix. Comparez des sondages dont l’un est la copie de l’autre.</translation>
    </message>
    <message>
        <source>This poll is anonymous: nobody learns who answered what.</source>
        <translation>Ce sondage est anonyme&#xa0;: personne ne sait qui a répondu quoi.</translation>
    </message>
    <message>
        <source>People are reminded of a poll while it runs.</source>
        <translation>Les destinataires sont relancés tant que le sondage est en cours.</translation>
    </message>
    <message>
        <source>At this hour nobody is disturbed. Remind people from %1 on.</source>
        <translation>À cette heure, on ne dérange personne. Relancez les destinataires à partir du %1.</translation>
    </message>
    <message>
        <source>Without Nature</source>
        <translation>Sans Nature</translation>
    </message>
    <message>
        <source>The results of this poll are not shown to you.</source>
        <translation>Les résultats de ce sondage ne vous sont pas communiqués.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Number of answers</source>
        <translation>Nombre de réponses</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Répondu le</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
</context>
<context>
    <name>PostgresDump</name>
    <message>
        <source>The backup failed: %1 did not succeed. Its message: %2</source>
        <translation>La sauvegarde a échoué&#xa0;: %1 s’est terminé par une erreur. Son message&#xa0;: %2</translation>
    </message>
    <message>
        <source>A database on a server is backed up by pg_dump, which is not installed here. Install the package postgresql-client, or let the server&apos;s administrator make the backup.</source>
        <translation>Une base de données sur un serveur se sauvegarde avec pg_dump, qui n’est pas installé ici. Installez le paquet postgresql-client, ou confiez la sauvegarde à l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>The backup holds no sheets: it is of no use. Ask the server&apos;s administrator whether you may read all of them.</source>
        <translation>La sauvegarde ne contient aucune fiche&#xa0;: elle est inutilisable. Demandez à l’administrateur du serveur si vous avez le droit de toutes les lire.</translation>
    </message>
</context>
<context>
    <name>PrintCommand</name>
    <message>
        <source>“%1” is no number of a sheet. Write them as 12,15,18.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un numéro de fiche. Écrivez-les ainsi&#xa0;: 12,15,18.</translation>
    </message>
    <message>
        <source>Say which sheets to print, by --ids or by --filter, and with --output into which file. --filter &quot;&quot; prints all of them.</source>
        <translation>Indiquez les fiches à imprimer, par --ids ou par --filter, et le fichier par --output. --filter &quot;&quot; les imprime toutes.</translation>
    </message>
    <message>
        <source>Staff list</source>
        <translation>Liste du personnel</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>Trombinoscope</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Recherche&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were printed.</source>
        <translation>
            <numerusform>%n fiche a été imprimée.</numerusform>
            <numerusform>%n fiches ont été imprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %n page(s).</source>
        <translation>
            <numerusform>Le fichier compte %n page.</numerusform>
            <numerusform>Le fichier compte %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the sheets asked for are not there.</source>
        <translation>
            <numerusform>%n des fiches demandées n’existe pas.</numerusform>
            <numerusform>%n des fiches demandées n’existent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose --list, --portraits or --cards: one file is one of them.</source>
        <translation>Choisissez --list, --portraits ou --cards&#xa0;: un fichier est l’un des trois.</translation>
    </message>
    <message>
        <source>--copies says how many cards of each person --cards prints: 1 to 1000.</source>
        <translation>--copies donne le nombre de cartes par personne que --cards imprime&#xa0;: de 1 à 1000.</translation>
    </message>
    <message>
        <source>Business cards</source>
        <translation>Cartes de visite</translation>
    </message>
</context>
<context>
    <name>PrintRun</name>
    <message>
        <source>Printing was stopped.</source>
        <translation>L’impression a été arrêtée.</translation>
    </message>
    <message>
        <source>There is no sheet to print. Choose others, or change the filter.</source>
        <translation>Il n’y a aucune fiche à imprimer. Choisissez-en d’autres, ou changez le filtre.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Staff sheets</source>
        <translation>Fiches du personnel</translation>
    </message>
    <message>
        <source>The file could not be written to its end: the disk may be full. Make room or choose another place, and try again.</source>
        <translation>Le fichier n’a pas pu être écrit jusqu’au bout&#xa0;: le disque est peut-être plein. Libérez de la place ou choisissez un autre emplacement, puis réessayez.</translation>
    </message>
    <message>
        <source>The printer or the file takes no page. See whether it is ready, or choose another one.</source>
        <translation>L’imprimante ou le fichier n’accepte aucune page. Vérifiez qu’elle est prête, ou choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>PrintService</name>
    <message>
        <source>You may not read sensitive fields. Print without them, or ask an administrator for that right.</source>
        <translation>Vous n’avez pas le droit de lire les champs sensibles. Imprimez sans eux, ou demandez ce droit à un administrateur.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Il n’y a pas de champ «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>PrivateFile</name>
    <message>
        <source>%1 cannot be written. Check the folder and its free space.</source>
        <translation>Impossible d’écrire %1. Vérifiez le dossier et l’espace libre.</translation>
    </message>
</context>
<context>
    <name>ProfileRepository</name>
    <message>
        <source>Somebody signs with this name already. Add something that tells you apart, as a second first name.</source>
        <translation>Quelqu’un signe déjà de ce nom. Ajoutez de quoi vous distinguer, comme un second prénom.</translation>
    </message>
    <message>
        <source>A colleague has this identifier already. Look it up in the other software, or ask an administrator whose it is.</source>
        <translation>Un collègue a déjà cet identifiant. Vérifiez-le dans l’autre logiciel, ou demandez à un administrateur à qui il appartient.</translation>
    </message>
    <message>
        <source>This minute has passed. Choose a later one, or none.</source>
        <translation>Cette minute est passée. Choisissez-en une plus tardive, ou aucune.</translation>
    </message>
    <message>
        <source>There is a team of this name already. Choose another name.</source>
        <translation>Une équipe porte déjà ce nom. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no such user (any more).</source>
        <translation>Cet utilisateur n’existe pas (ou plus).</translation>
    </message>
    <message>
        <source>This team no longer exists. Somebody removed it.</source>
        <translation>Cette équipe n’existe plus. Quelqu’un l’a supprimée.</translation>
    </message>
</context>
<context>
    <name>ProfileService</name>
    <message>
        <source>Type your name: colleagues see it beside what you do.</source>
        <translation>Saisissez votre nom&#xa0;: vos collègues le voient à côté de ce que vous faites.</translation>
    </message>
    <message>
        <source>A position may be 200 characters long. Shorten it.</source>
        <translation>Un poste peut comporter 200 caractères. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>An identifier may be 100 characters long. Look it up again.</source>
        <translation>Un identifiant peut comporter 100 caractères. Vérifiez-le.</translation>
    </message>
    <message>
        <source>You sign in with this address: an administrator changes it, in Administration &gt; Accounts.</source>
        <translation>Cette adresse vous sert à vous connecter&#xa0;: un administrateur la modifie dans Administration &gt; Comptes.</translation>
    </message>
    <message>
        <source>This signature is too long for a message. Shorten it.</source>
        <translation>Cette signature est trop longue pour un message. Raccourcissez-la.</translation>
    </message>
    <message>
        <source>This photo is larger than 200 kB. Choose a smaller one.</source>
        <translation>Cette photo dépasse 200 ko. Choisissez-en une plus petite.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>remaining %1 s</source>
        <translation>reste %1&#xa0;s</translation>
    </message>
</context>
<context>
    <name>Publication</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Advantage</source>
        <translation>Avantage</translation>
    </message>
    <message>
        <source>Good deal</source>
        <translation>Bon plan</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Yes/No</source>
        <translation>Oui/Non</translation>
    </message>
    <message>
        <source>Text answer</source>
        <translation>Réponse à texte</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation>Choix multiple</translation>
    </message>
    <message>
        <source>Type the question in French and in English, or copy the one into the other.</source>
        <translation>Saisissez la question en français et en anglais, ou copiez l’une dans l’autre.</translation>
    </message>
    <message>
        <source>Type the title in French and in English, or copy the one into the other.</source>
        <translation>Saisissez le titre en français et en anglais, ou copiez l’un dans l’autre.</translation>
    </message>
    <message>
        <source>A question has at most 40 characters. Shorten it.</source>
        <translation>Une question compte 40 caractères au plus. Raccourcissez-la.</translation>
    </message>
    <message>
        <source>A title has at most 40 characters. Shorten it.</source>
        <translation>Un titre compte 40 caractères au plus. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>Choose the distribution list of those who are to have it.</source>
        <translation>Choisissez la liste de diffusion des destinataires.</translation>
    </message>
    <message>
        <source>Say when it ends, so that nobody reads old news.</source>
        <translation>Indiquez la date de fin, pour que personne ne lise de vieilles nouvelles.</translation>
    </message>
    <message>
        <source>It would end before it begins. Choose a later end.</source>
        <translation>La fin précéderait le début. Choisissez une fin plus tardive.</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>an announcement</comment>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>a poll</comment>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>an announcement</comment>
        <translation>Programmée</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>a poll</comment>
        <translation>Programmé</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>an announcement</comment>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>a poll</comment>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>an announcement</comment>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>a poll</comment>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>an announcement</comment>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>a poll</comment>
        <translation>Retiré</translation>
    </message>
</context>
<context>
    <name>PublicationRepository</name>
    <message>
        <source>This is no longer there: it was removed, or it is over.</source>
        <translation>Ce n’est plus là&#xa0;: retiré, ou terminé.</translation>
    </message>
</context>
<context>
    <name>PublicationService</name>
    <message>
        <source>Somebody changed this meanwhile. Look at it as it is now, then make your change again.</source>
        <translation>Quelqu’un l’a modifié entre-temps. Regardez la version actuelle, puis refaites votre modification.</translation>
    </message>
    <message>
        <source>Announcements and polls are published by managers and administrators.</source>
        <translation>Les annonces et les sondages sont publiés par les responsables et les administrateurs.</translation>
    </message>
    <message>
        <source>Only whoever wrote this, or an administrator, can change it.</source>
        <translation>Seul son auteur, ou un administrateur, peut le modifier.</translation>
    </message>
    <message>
        <source>This is no longer there: it was removed, or it is over.</source>
        <translation>Ce n’est plus là&#xa0;: retiré, ou terminé.</translation>
    </message>
    <message>
        <source>At most 40 characters, please: shorten it.</source>
        <translation>40 caractères au plus&#xa0;: raccourcissez.</translation>
    </message>
    <message>
        <source>This description is too long. Put a part of it into an attached file.</source>
        <translation>Cette description est trop longue. Mettez-en une partie dans un fichier joint.</translation>
    </message>
    <message>
        <source>This picture cannot be used. Choose another one.</source>
        <translation>Cette image ne peut pas être utilisée. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Nobody is on the list “%1” now. Add people to it, or choose another one.</source>
        <translation>Personne n’est sur la liste «&#xa0;%1&#xa0;» pour l’instant. Ajoutez-y des personnes, ou choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>The birth date is to come: %1.</source>
        <translation>La date de naissance est à venir&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Born on %1, the person would be %n year(s) old.</source>
        <translation>
            <numerusform>Née le %1, la personne aurait %n an.</numerusform>
            <numerusform>Née le %1, la personne aurait %n ans.</numerusform>
        </translation>
    </message>
    <message>
        <source>Birth date of a child or of a past century</source>
        <translation>Date de naissance invraisemblable</translation>
    </message>
    <message>
        <source>By the birth date the person is too young to work, very old, or not born yet.</source>
        <translation>D’après la date de naissance, la personne est trop jeune pour travailler, très âgée, ou pas encore née.</translation>
    </message>
    <message>
        <source>Contract ended, person still active</source>
        <translation>Contrat terminé, encore actif</translation>
    </message>
    <message>
        <source>The contract’s last day is past, and the sheet is among those in service.</source>
        <translation>Le dernier jour du contrat est passé, et la fiche figure toujours parmi les personnes en poste.</translation>
    </message>
    <message>
        <source>The contract ended on %1, and the person is still active.</source>
        <translation>Le contrat s’est terminé le %1, et la personne est toujours active.</translation>
    </message>
    <message>
        <source>Contract that ends before it begins</source>
        <translation>Contrat qui finit avant de commencer</translation>
    </message>
    <message>
        <source>The first day of the contract is behind its last one.</source>
        <translation>Le premier jour du contrat vient après le dernier.</translation>
    </message>
    <message>
        <source>The contract ends on %1 and begins on %2.</source>
        <translation>Le contrat finit le %1 et commence le %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: expired on %2, %n day(s) ago.</source>
        <translation>
            <numerusform>%1&#xa0;: expiré le %2, il y a %n jour.</numerusform>
            <numerusform>%1&#xa0;: expiré le %2, il y a %n jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: expires on %2, in %n day(s).</source>
        <translation>
            <numerusform>%1&#xa0;: expire le %2, dans %n jour.</numerusform>
            <numerusform>%1&#xa0;: expire le %2, dans %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Document that expired</source>
        <translation>Document expiré</translation>
    </message>
    <message>
        <source>A file on the sheet is past its date, and no other one of its type holds longer.</source>
        <translation>Un fichier de la fiche a dépassé sa date, et aucun autre du même type n’est valable plus longtemps.</translation>
    </message>
    <message>
        <source>Document that expires soon</source>
        <translation>Document qui expire bientôt</translation>
    </message>
    <message>
        <source>A file on the sheet expires within the days that its type asks for, and no other one of its type holds longer.</source>
        <translation>Un fichier de la fiche expire dans le délai prévu pour son type, et aucun autre du même type n’est valable plus longtemps.</translation>
    </message>
    <message>
        <source>A mandatory field is empty.</source>
        <translation>Un champ obligatoire est vide.</translation>
    </message>
    <message numerus="yes">
        <source>%n mandatory field(s) are empty: %1.</source>
        <translation>
            <numerusform>%n champ obligatoire est vide&#xa0;: %1.</numerusform>
            <numerusform>%n champs obligatoires sont vides&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mandatory field that is empty</source>
        <translation>Champ obligatoire vide</translation>
    </message>
    <message>
        <source>The sheet lacks something that the office asks of every sheet like it.</source>
        <translation>Il manque sur la fiche une information que le bureau demande pour toutes les fiches de ce genre.</translation>
    </message>
    <message>
        <source>Nobody manages the sheet</source>
        <translation>Fiche sans responsable</translation>
    </message>
    <message>
        <source>Nobody is told of what happens to the person: no deadline, no request reaches anybody.</source>
        <translation>Personne n’est prévenu de ce qui concerne cette fiche&#xa0;: aucune échéance, aucune demande n’arrive à quelqu’un.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>«&#xa0;%1&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Photo manquante</translation>
    </message>
    <message>
        <source>The sheet shows initials instead of a face.</source>
        <translation>La fiche montre des initiales au lieu d’un visage.</translation>
    </message>
    <message>
        <source>There is no photo.</source>
        <translation>Il n’y a pas de photo.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1&#xa0;: %2 au lieu de %3</translation>
    </message>
    <message>
        <source>Telephone number that does not exist</source>
        <translation>Numéro de téléphone qui n’existe pas</translation>
    </message>
    <message>
        <source>The number is in no country’s numbering plan: a digit is missing, or one too many.</source>
        <translation>Le numéro n’est dans le plan de numérotation d’aucun pays&#xa0;: il manque un chiffre, ou il y en a un de trop.</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>une autre personne</translation>
    </message>
    <message numerus="yes">
        <source>%1 – also on the sheet of %2 and on %n more.</source>
        <translation>
            <numerusform>%1 – figure aussi sur la fiche de %2 et sur %n autre.</numerusform>
            <numerusform>%1 – figure aussi sur la fiche de %2 et sur %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – also on the sheet of %2.</source>
        <translation>%1 – figure aussi sur la fiche de %2.</translation>
    </message>
    <message>
        <source>Telephone of several people</source>
        <translation>Téléphone de plusieurs personnes</translation>
    </message>
    <message>
        <source>The same number stands on sheets of people who share neither name nor address. Numbers of many are left out: they are switchboards.</source>
        <translation>Le même numéro figure sur les fiches de personnes qui n’ont ni le même nom ni la même adresse. Les numéros très répandus sont laissés de côté&#xa0;: ce sont des standards.</translation>
    </message>
    <message>
        <source>E-mail address of several people</source>
        <translation>Adresse e-mail de plusieurs personnes</translation>
    </message>
    <message>
        <source>The same address stands on several sheets: what is meant for one person reaches another. Addresses of many are left out.</source>
        <translation>La même adresse figure sur plusieurs fiches&#xa0;: ce qui est destiné à une personne arrive chez une autre. Les adresses très répandues sont laissées de côté.</translation>
    </message>
    <message>
        <source>The number is not one of a person with the title “%1”.</source>
        <translation>Le numéro n’est pas celui d’une personne dont la civilité est «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Neither the title nor the birth date (%1) fits the number: it may be somebody else’s.</source>
        <translation>Ni la civilité ni la date de naissance (%1) ne correspondent au numéro&#xa0;: c’est peut-être celui d’une autre personne.</translation>
    </message>
    <message>
        <source>The month of the birth date (%1) is not the one of the number.</source>
        <translation>Le mois de la date de naissance (%1) n’est pas celui du numéro.</translation>
    </message>
    <message>
        <source>The year of the birth date (%1) is not the one of the number.</source>
        <translation>L’année de la date de naissance (%1) n’est pas celle du numéro.</translation>
    </message>
    <message>
        <source>Year and month of the birth date (%1) are not those of the number.</source>
        <translation>L’année et le mois de la date de naissance (%1) ne sont pas ceux du numéro.</translation>
    </message>
    <message>
        <source>The title becomes “%1”, as the number says.</source>
        <translation>La civilité devient «&#xa0;%1&#xa0;», comme l’indique le numéro.</translation>
    </message>
    <message>
        <source>The birth date becomes %1 instead of %2, as the number says.</source>
        <translation>La date de naissance devient le %1 au lieu du %2, comme l’indique le numéro.</translation>
    </message>
    <message>
        <source>The number says sex, year and month of birth; title or birth date say otherwise.</source>
        <translation>Le numéro indique le sexe, l’année et le mois de naissance&#x202f;; la civilité ou la date de naissance disent autre chose.</translation>
    </message>
    <message>
        <source>The number has no key: two digits are missing at its end.</source>
        <translation>Le numéro n’a pas de clé&#xa0;: il manque deux chiffres à la fin.</translation>
    </message>
    <message>
        <source>The number and its key do not fit together: a digit is mistyped. Compare it with the Vitale card.</source>
        <translation>Le numéro et sa clé ne concordent pas&#xa0;: un chiffre est mal saisi. Comparez-le avec la carte Vitale.</translation>
    </message>
    <message>
        <source>This is not a social-security number. Compare it with the Vitale card.</source>
        <translation>Ce n’est pas un numéro de sécurité sociale. Comparez-le avec la carte Vitale.</translation>
    </message>
    <message>
        <source>The number gets its key, %1.</source>
        <translation>Le numéro reçoit sa clé, %1.</translation>
    </message>
    <message>
        <source>Key of the social-security number</source>
        <translation>Clé du numéro de sécurité sociale</translation>
    </message>
    <message>
        <source>The last two digits prove the thirteen before them; they are missing or prove something else.</source>
        <translation>Les deux derniers chiffres confirment les treize qui précèdent&#x202f;; ils manquent ou ne correspondent pas.</translation>
    </message>
    <message>
        <source>No such number – %1</source>
        <translation>Numéro inexistant – %1</translation>
    </message>
    <message>
        <source>Social security and civil status</source>
        <translation>Sécurité sociale et état civil</translation>
    </message>
</context>
<context>
    <name>QualityCommand</name>
    <message numerus="yes">
        <source>%n finding(s) were written.</source>
        <translation>
            <numerusform>%n anomalie a été écrite.</numerusform>
            <numerusform>%n anomalies ont été écrites.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityIgnoredRepository</name>
    <message>
        <source>One of these sheets is no longer there. Check again.</source>
        <translation>L’une de ces fiches n’est plus là. Relancez le contrôle.</translation>
    </message>
</context>
<context>
    <name>QualityIgnores</name>
    <message>
        <source>You may not decide about what this check finds. Ask an administrator.</source>
        <translation>Vous ne pouvez pas décider de ce que trouve ce contrôle. Adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <source>At most %1 findings can be ignored at once. Choose fewer.</source>
        <translation>On peut ignorer au plus %1 anomalies à la fois. Choisissez-en moins.</translation>
    </message>
    <message>
        <source>Say in a few words why this may stay as it is.</source>
        <translation>Dites en quelques mots pourquoi cela peut rester ainsi.</translation>
    </message>
    <message>
        <source>There is nothing left to take back here: it was decided otherwise since, or the sheets are gone.</source>
        <translation>Il n’y a plus rien à annuler ici&#xa0;: il en a été décidé autrement depuis, ou les fiches ne sont plus là.</translation>
    </message>
</context>
<context>
    <name>QualityService</name>
    <message>
        <source>The check was stopped.</source>
        <translation>Le contrôle a été arrêté.</translation>
    </message>
    <message>
        <source>There is no check “%1” here, or it reads what you may not.</source>
        <translation>Il n’y a pas de contrôle «&#xa0;%1&#xa0;» ici, ou il lit ce que vous ne pouvez pas voir.</translation>
    </message>
    <message>
        <source>You may not check the sheets of others. Ask an administrator.</source>
        <translation>Vous ne pouvez pas contrôler les fiches des autres. Adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <source>This is in order by now. Check again.</source>
        <translation>C’est en ordre à présent. Relancez le contrôle.</translation>
    </message>
    <message>
        <source>What would be right here cannot be told from the sheet alone. Open it, and ask the person.</source>
        <translation>La fiche seule ne permet pas de savoir ce qui serait juste ici. Ouvrez-la et demandez à la personne.</translation>
    </message>
    <message>
        <source>There is no e-mail address on the sheet of %1. Open it, and ask the person another way.</source>
        <translation>Il n’y a pas d’adresse e-mail sur la fiche de %1. Ouvrez-la et demandez à la personne par un autre moyen.</translation>
    </message>
    <message>
        <source>Document to be renewed: %1</source>
        <translation>Document à renouveler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Hello,

The following document expired on %2: %1.
Please send us the new one.

Thank you.</source>
        <translation>Bonjour,

Le document suivant a expiré le %2&#xa0;: %1.
Merci de nous envoyer le nouveau.

Cordialement</translation>
    </message>
    <message>
        <source>Hello,

The following document expires on %2: %1.
Please send us the new one.

Thank you.</source>
        <translation>Bonjour,

Le document suivant expire le %2&#xa0;: %1.
Merci de nous envoyer le nouveau.

Cordialement</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>“%1” is mandatory. Fill it in.</source>
        <translation>«&#xa0;%1&#xa0;» est obligatoire. Renseignez ce champ.</translation>
    </message>
    <message>
        <source>The value of “%1” cannot be read. Type it again.</source>
        <translation>La valeur de «&#xa0;%1&#xa0;» est illisible. Saisissez-la de nouveau.</translation>
    </message>
</context>
<context>
    <name>RecordRepository</name>
    <message>
        <source>This sheet no longer exists. Someone deleted it.</source>
        <translation>Cette fiche n’existe plus. Quelqu’un l’a supprimée.</translation>
    </message>
</context>
<context>
    <name>RecordService</name>
    <message>
        <source>The field &quot;%1&quot; was removed from the sheet meanwhile. Copy what you typed there, then reload the sheet.</source>
        <translation>Le champ «&#xa0;%1&#xa0;» a été retiré de la fiche entre-temps. Copiez ce que vous y avez saisi, puis rechargez la fiche.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known. Choose from the list.</source>
        <translation>«&#xa0;%1&#xa0;» est inconnu. Choisissez dans la liste.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is mandatory. Fill it in to save the sheet.</source>
        <translation>«&#xa0;%1&#xa0;» est obligatoire. Renseignez ce champ pour enregistrer la fiche.</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; belongs to the sheet of %3. Type another one.</source>
        <translation>%1 «&#xa0;%2&#xa0;»&#xa0;: déjà attribué à la fiche «&#xa0;%3&#xa0;». Saisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; was another sheet&apos;s number before, and numbers are never given twice. Use the arrow to take a free one.</source>
        <translation>%1 «&#xa0;%2&#xa0;»&#xa0;: ce numéro a déjà été attribué à une autre fiche, et un numéro n’est jamais attribué deux fois. Utilisez la flèche pour en obtenir un libre.</translation>
    </message>
    <message>
        <source>%1 put this sheet into the bin. What you typed is still here: restore the sheet, then save.</source>
        <translation>%1 a mis cette fiche à la corbeille. Ce que vous avez saisi est toujours là&#xa0;: restaurez la fiche, puis enregistrez.</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; belongs to the sheet of %3, which is in the bin and keeps its numbers. Type another one, or restore that sheet.</source>
        <translation>%1 «&#xa0;%2&#xa0;» appartient à la fiche de %3, qui est dans la corbeille et garde ses numéros. Saisissez-en un autre, ou restaurez cette fiche.</translation>
    </message>
    <message>
        <source>%1 changed the same fields meanwhile (%2): %3. Nothing of yours is lost: compare both and choose.</source>
        <translation>%1 a modifié les mêmes champs entre-temps (%2)&#xa0;: %3. Rien de votre saisie n’est perdu&#xa0;: comparez les deux et choisissez.</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; belongs to a sheet of another department. Type another one.</source>
        <translation>%1 «&#xa0;%2&#xa0;» appartient à une fiche d’un autre département. Saisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; belongs to the sheet of %3, which was merged into another one and keeps its numbers. Type another one, or take the merge back.</source>
        <translation>%1 «&#xa0;%2&#xa0;» appartient à la fiche de %3, qui a été fusionnée avec une autre et garde ses numéros. Saisissez-en un autre, ou annulez la fusion.</translation>
    </message>
    <message>
        <source>%1 merged this sheet into another one. What you typed is still here: copy it, then open the sheet again and change the one that stayed.</source>
        <translation>%1 a fusionné cette fiche avec une autre. Votre saisie est toujours là&#xa0;: copiez-la, puis rouvrez la fiche et modifiez celle qui est restée.</translation>
    </message>
</context>
<context>
    <name>RecordSql</name>
    <message>
        <source>There is no field &quot;%1&quot; to filter by.</source>
        <translation>Aucun champ «&#xa0;%1&#xa0;» sur lequel filtrer.</translation>
    </message>
    <message>
        <source>This filter of &quot;%1&quot; needs a newer version of the program.</source>
        <translation>Ce filtre sur «&#xa0;%1&#xa0;» demande une version plus récente du programme.</translation>
    </message>
    <message>
        <source>On a server sensitive fields are read sheet by sheet, which is written down: lists cannot be filtered or sorted by them.</source>
        <translation>Sur un serveur, les champs sensibles se lisent fiche par fiche, et chaque lecture est notée&#xa0;: on ne peut ni filtrer ni trier une liste d’après eux.</translation>
    </message>
</context>
<context>
    <name>ReferenceList</name>
    <message>
        <source>“%1” is no longer there: someone merged or removed it meanwhile.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus là&#xa0;: quelqu’un l’a fusionné ou supprimé entre-temps.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>So many synonyms cannot be kept. Leave some out.</source>
        <translation>Il y a trop de synonymes. Retirez-en quelques-uns.</translation>
    </message>
    <message>
        <source>“%1” exists already. Choose another name, or merge the two.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà. Choisissez un autre nom, ou fusionnez les deux.</translation>
    </message>
    <message>
        <source>This name already stands for “%1”. Choose another one, or take it out of its synonyms first.</source>
        <translation>Ce nom désigne déjà «&#xa0;%1&#xa0;». Choisissez-en un autre, ou retirez-le d’abord de ses synonymes.</translation>
    </message>
    <message>
        <source>Someone changed “%1” meanwhile. Look at it again: nothing of yours was stored over it.</source>
        <translation>Quelqu’un a modifié «&#xa0;%1&#xa0;» entre-temps. Regardez-le à nouveau&#xa0;: rien de votre saisie ne l’a écrasé.</translation>
    </message>
    <message>
        <source>Someone changed this list meanwhile. Look at it again, then move the entry.</source>
        <translation>Quelqu’un a modifié cette liste entre-temps. Regardez-la à nouveau, puis déplacez l’élément.</translation>
    </message>
    <message>
        <source>Choose at least one other entry to merge.</source>
        <translation>Choisissez au moins un autre élément à fusionner.</translation>
    </message>
    <message>
        <source>This was changed again meanwhile, so it cannot be undone. Nothing was touched.</source>
        <translation>Cela a été modifié à nouveau entre-temps et ne peut plus être annulé. Rien n’a été touché.</translation>
    </message>
</context>
<context>
    <name>ReferenceService</name>
    <message>
        <source>This list of values no longer exists.</source>
        <translation>Cette liste de valeurs n’existe plus.</translation>
    </message>
    <message>
        <source>The program itself stands on this value: it can be renamed and coloured, but not retired.</source>
        <translation>Le logiciel lui-même s’appuie sur cette valeur&#xa0;: elle peut être renommée et colorée, mais pas retirée.</translation>
    </message>
    <message>
        <source>One department must stay: every sheet belongs to one.</source>
        <translation>Il doit rester un département&#xa0;: chaque fiche appartient à l’un d’eux.</translation>
    </message>
    <message>
        <source>The program itself stands on “%1”: it cannot be removed.</source>
        <translation>Le logiciel lui-même s’appuie sur «&#xa0;%1&#xa0;»&#xa0;: cette valeur ne peut pas être supprimée.</translation>
    </message>
    <message>
        <source>New sheets begin in this department. Merge it into another one, or retire it.</source>
        <translation>Les nouvelles fiches commencent dans ce département. Fusionnez-le avec un autre, ou retirez-le.</translation>
    </message>
    <message>
        <source>The configuration of the field “%1” names this value. Change it there first, or merge the value into another one.</source>
        <translation>La configuration du champ «&#xa0;%1&#xa0;» cite cette valeur. Changez-la d’abord à cet endroit, ou fusionnez la valeur avec une autre.</translation>
    </message>
    <message>
        <source>Someone changed “%1” meanwhile. Look at it again before you merge; nothing was touched.</source>
        <translation>Quelqu’un a modifié «&#xa0;%1&#xa0;» entre-temps. Regardez-le à nouveau avant de fusionner&#x202f;; rien n’a été touché.</translation>
    </message>
    <message>
        <source>The program itself stands on “%1”: others can be merged into it, but it stays.</source>
        <translation>Le logiciel lui-même s’appuie sur «&#xa0;%1&#xa0;»&#xa0;: d’autres valeurs peuvent y être fusionnées, mais elle reste.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) use “%1”. Merge it into another entry, or retire it.</source>
        <translation>
            <numerusform>%n fiche utilise «&#xa0;%1&#xa0;». Fusionnez-le avec un autre élément, ou retirez-le.</numerusform>
            <numerusform>%n fiches utilisent «&#xa0;%1&#xa0;». Fusionnez-le avec un autre élément, ou retirez-le.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusedRows</name>
    <message>
        <source>The file could not be written: the disk may be full. Make room or choose another folder.</source>
        <translation>Le fichier n’a pas pu être écrit&#xa0;: le disque est peut-être plein. Libérez de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The rows kept on this computer are damaged. Rehearse the file again to see them.</source>
        <translation>Les lignes conservées sur cet ordinateur sont endommagées. Simulez à nouveau l’import du fichier pour les retrouver.</translation>
    </message>
    <message>
        <source>The refused rows are not on this computer any more. Rehearse the file again to see them.</source>
        <translation>Les lignes refusées ne sont plus sur cet ordinateur. Simulez à nouveau l’import du fichier pour les retrouver.</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n sheet(s) kept for too long – %1</source>
        <translation>
            <numerusform>%n fiche conservée trop longtemps – %1</numerusform>
            <numerusform>%n fiches conservées trop longtemps – %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Hello %1,</source>
        <translation>Bonjour %1,</translation>
    </message>
    <message numerus="yes">
        <source>Effectif keeps %n sheet(s) longer than the rules of “%1” say.</source>
        <translation>
            <numerusform>Effectif conserve %n fiche au-delà des durées fixées par «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>Effectif conserve %n fiches au-delà des durées fixées par «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Effectif, then Administration &gt; To be purged: make these people anonymous, or say why their data are kept longer. Nothing is deleted by itself.</source>
        <translation>Ouvrez Effectif, puis Administration &gt; À purger&#xa0;: anonymisez ces personnes, ou dites pourquoi leurs données sont conservées. Rien n’est supprimé tout seul.</translation>
    </message>
    <message>
        <source>This reminder comes once a week, as long as there are any.</source>
        <translation>Ce rappel arrive une fois par semaine, tant qu’il en reste.</translation>
    </message>
    <message>
        <source>Sent by Effectif for “%1”</source>
        <translation>Envoyé par Effectif pour «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Office user</source>
        <translation>Utilisateur du bureau</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation>Intervenant</translation>
    </message>
</context>
<context>
    <name>SealedPasswords</name>
    <message>
        <source>There is too little memory to use the passphrase. Close other programs and try again, or type the password.</source>
        <translation>La mémoire ne suffit pas pour utiliser la phrase secrète. Fermez d’autres programmes et réessayez, ou saisissez le mot de passe.</translation>
    </message>
    <message>
        <source>The sealed password could not be written. Check the free space; it is asked for next time.</source>
        <translation>Le mot de passe scellé n’a pas pu être écrit. Vérifiez l’espace libre&#x202f;; il sera demandé la prochaine fois.</translation>
    </message>
    <message>
        <source>No password is kept for this database.</source>
        <translation>Aucun mot de passe n’est conservé pour cette base.</translation>
    </message>
    <message>
        <source>The sealed password cannot be read. Type the password.</source>
        <translation>Le mot de passe scellé est illisible. Saisissez le mot de passe.</translation>
    </message>
    <message>
        <source>This passphrase does not open the kept password. Try again, or type the password itself.</source>
        <translation>Cette phrase secrète n’ouvre pas le mot de passe conservé. Réessayez, ou saisissez le mot de passe lui-même.</translation>
    </message>
</context>
<context>
    <name>Sealer</name>
    <message>
        <source>This file is no draft of Effectif.</source>
        <translation>Ce fichier n’est pas un brouillon d’Effectif.</translation>
    </message>
    <message>
        <source>This draft was written by another version of Effectif.</source>
        <translation>Ce brouillon a été écrit par une autre version d’Effectif.</translation>
    </message>
    <message>
        <source>This draft is damaged, or was sealed with another key.</source>
        <translation>Ce brouillon est endommagé, ou scellé avec une autre clé.</translation>
    </message>
</context>
<context>
    <name>Sender</name>
    <message>
        <source>It is not said yet which address messages come from. Set it in Administration &gt; Sending messages.</source>
        <translation>L’adresse d’expédition des messages n’est pas encore choisie. Indiquez-la dans Administration &gt; Envoi de messages.</translation>
    </message>
    <message>
        <source>This account may not send the messages of the office. An administrator allows it in Administration &gt; Accounts.</source>
        <translation>Ce compte ne peut pas envoyer les messages du bureau. Un administrateur l’autorise dans Administration &gt; Comptes.</translation>
    </message>
</context>
<context>
    <name>SenderRepository</name>
    <message>
        <source>Another program sends the messages of this office now.</source>
        <translation>Un autre programme envoie désormais les messages de ce bureau.</translation>
    </message>
</context>
<context>
    <name>SenderSetup</name>
    <message>
        <source>The setup for sending is not complete: “%1” is missing or means nothing. Set up sending again.</source>
        <translation>La configuration de l’envoi n’est pas complète&#xa0;: «&#xa0;%1&#xa0;» manque ou n’a pas de sens. Configurez l’envoi à nouveau.</translation>
    </message>
</context>
<context>
    <name>SendingDesk</name>
    <message>
        <source>Your account may not send the messages of the office: an administrator allows it in Administration &gt; Accounts.</source>
        <translation>Votre compte n’a pas le droit d’envoyer les messages de votre organisation&#xa0;: un administrateur l’accorde dans Administration &gt; Comptes.</translation>
    </message>
    <message>
        <source>This is not the passphrase. Type it again; if nobody knows it any more, choose “Send no more from here” in Administration &gt; Sending messages, and set this computer up anew.</source>
        <translation>Ce n’est pas la phrase secrète. Saisissez-la à nouveau&#x202f;; si plus personne ne la connaît, choisissez «&#xa0;Ne plus envoyer d’ici&#xa0;» dans Administration &gt; Envoi de messages, puis réglez à nouveau cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>SendingTrial</name>
    <message>
        <source>Test message of Effectif</source>
        <translation>Message d’essai d’Effectif</translation>
    </message>
    <message>
        <source>This message was sent to try the mail account that Effectif writes with. It arrived: all is well, and there is nothing to do.</source>
        <translation>Ce message a été envoyé pour essayer le compte de messagerie avec lequel Effectif écrit. Il est arrivé&#xa0;: tout va bien, il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>%1 answers, without encryption on this computer.</source>
        <translation>%1 répond, sans chiffrement, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 answers, the connection is encrypted and the server’s certificate is right.</source>
        <translation>%1 répond, la connexion est chiffrée et le certificat du serveur est le bon.</translation>
    </message>
    <message>
        <source>It let “%1” in.</source>
        <translation>Il a accepté la connexion de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It took over the test message for %1. Look whether it arrived, also among the junk mail.</source>
        <translation>Il a pris en charge le message d’essai pour %1. Vérifiez qu’il est arrivé, y compris parmi les indésirables.</translation>
    </message>
    <message>
        <source>It did not take over the test message. %1</source>
        <translation>Il n’a pas pris en charge le message d’essai. %1</translation>
    </message>
    <message>
        <source>It does not let “%1” in with this password. Check both above; some providers want a password made for applications.</source>
        <translation>Il n’accepte pas «&#xa0;%1&#xa0;» avec ce mot de passe. Vérifiez l’un et l’autre ci-dessus&#x202f;; certains fournisseurs exigent un mot de passe d’application.</translation>
    </message>
</context>
<context>
    <name>ServerSetup</name>
    <message>
        <source>An office with accounts lives on a server. Give its address with --database postgresql://…</source>
        <translation>Un bureau avec des comptes est sur un serveur. Donnez son adresse avec --database postgresql://…</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>The first administrator needs a name.</source>
        <translation>Le premier administrateur doit avoir un nom.</translation>
    </message>
    <message>
        <source>There is no office with accounts here. Set it up first with “effectif server-setup”.</source>
        <translation>Il n’y a pas de bureau avec des comptes ici. Installez-le d’abord avec «&#xa0;effectif server-setup&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ServerSetupCommand</name>
    <message>
        <source>The office is ready: %1</source>
        <translation>Le bureau est prêt&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 signs in as %2 with this code until %3, and then chooses a password:</source>
        <translation>%1 se connecte sous %2 avec ce code jusqu’au %3, puis choisit un mot de passe&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ServerUpgradeCommand</name>
    <message>
        <source>The office was upgraded: %1</source>
        <translation>Le bureau a été mis à niveau&#xa0;: %1</translation>
    </message>
    <message>
        <source>The office is up to date; its rights were made anew: %1</source>
        <translation>Le bureau est à jour&#x202f;; ses droits ont été refaits&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>There is no Effectif database here yet. Create one first.</source>
        <translation>Il n’y a pas encore de base de données Effectif à cet emplacement. Créez-en d’abord une.</translation>
    </message>
    <message>
        <source>There is an Effectif database here already. Open it, or choose another place.</source>
        <translation>Il y a déjà une base de données Effectif à cet emplacement. Ouvrez-la, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>Siège</translation>
    </message>
    <message>
        <source>This office is older than this program. Have its server&apos;s administrator run “effectif server-upgrade”.</source>
        <translation>Ce bureau est plus ancien que ce programme. Faites lancer «&#xa0;effectif server-upgrade&#xa0;» par l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>This account was switched off. Ask your administrator.</source>
        <translation>Ce compte a été désactivé. Adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>This file has accounts: sign in with yours.</source>
        <translation>Ce fichier est protégé par des comptes&#xa0;: connectez-vous avec le vôtre.</translation>
    </message>
    <message>
        <source>This server takes no requests. Ask one of its administrators for a new code.</source>
        <translation>Ce serveur ne prend pas de demandes. Demandez un nouveau code à l’un de ses administrateurs.</translation>
    </message>
</context>
<context>
    <name>SheetDraft</name>
    <message>
        <source>This draft was written by another version of Effectif.</source>
        <translation>Ce brouillon a été écrit par une autre version d’Effectif.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>This account was switched off. Ask an administrator of your office.</source>
        <translation>Ce compte a été désactivé. Adressez-vous à un administrateur de votre bureau.</translation>
    </message>
</context>
<context>
    <name>SmtpGateway</name>
    <message>
        <source>The file with the mail server&apos;s certificates cannot be read. Choose it again.</source>
        <translation>Le fichier de certificats du serveur de messagerie est illisible. Choisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>The sender&apos;s address is no e-mail address. Correct it in the settings for sending.</source>
        <translation>L’adresse d’expéditeur n’est pas une adresse e-mail. Corrigez-la dans les réglages d’envoi.</translation>
    </message>
    <message>
        <source>The name of the mail server is missing or is none. Correct it in the settings for sending.</source>
        <translation>Le nom du serveur de messagerie manque ou n’en est pas un. Corrigez-le dans les réglages d’envoi.</translation>
    </message>
    <message>
        <source>Without encryption everybody on the way could read messages and password. Choose STARTTLS or TLS.</source>
        <translation>Sans chiffrement, n’importe qui en chemin pourrait lire les messages et le mot de passe. Choisissez STARTTLS ou TLS.</translation>
    </message>
    <message>
        <source>There is no mail server called %1. Check its name, and whether this computer is connected.</source>
        <translation>Il n’y a pas de serveur de messagerie nommé %1. Vérifiez son nom, et que cet ordinateur est connecté.</translation>
    </message>
    <message>
        <source>The mail server %1 cannot prove that it is the one: its certificate is unknown, too old or of another name. Check the name; if your office makes its own certificates, choose their file.</source>
        <translation>Le serveur de messagerie %1 ne peut pas prouver son identité&#xa0;: son certificat est inconnu, périmé ou d’un autre nom. Vérifiez le nom&#x202f;; si votre organisation émet ses propres certificats, choisissez leur fichier.</translation>
    </message>
    <message>
        <source>The file with certificates for %1 cannot be read. Choose it again.</source>
        <translation>Le fichier de certificats pour %1 est illisible. Choisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>The mail server %1 offers no encryption at port %2. Choose TLS, usually at port 465, or ask your provider.</source>
        <translation>Le serveur de messagerie %1 ne propose pas de chiffrement sur le port %2. Choisissez TLS, en général sur le port 465, ou demandez à votre fournisseur.</translation>
    </message>
    <message>
        <source>No encrypted connection to the mail server %1 comes about at port %2. Choose STARTTLS for port 587, TLS for port 465.</source>
        <translation>Aucune connexion chiffrée avec le serveur de messagerie %1 ne s’établit sur le port %2. Choisissez STARTTLS pour le port 587, TLS pour le port 465.</translation>
    </message>
    <message>
        <source>The mail server %1 offers no such sign-in. Choose another one.</source>
        <translation>Le serveur de messagerie %1 ne propose pas ce mode de connexion. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The mail server %1 ended the connection at port %2 without a word. Check port and encryption.</source>
        <translation>Le serveur de messagerie %1 a coupé la connexion sur le port %2 sans un mot. Vérifiez le port et le chiffrement.</translation>
    </message>
    <message>
        <source>The mail server did not say whether it took the message. Effectif sends it again so that it can be recognised.</source>
        <translation>Le serveur de messagerie n’a pas dit s’il a pris le message. Effectif le renvoie de façon qu’un double soit reconnu.</translation>
    </message>
    <message>
        <source>The connection to the mail server broke off before the message was handed over. Effectif tries again by itself.</source>
        <translation>La connexion au serveur de messagerie s’est interrompue avant la remise du message. Effectif réessaie de lui-même.</translation>
    </message>
    <message>
        <source>The mail server does not accept the sign-in any more. Sign in again in the settings for sending.</source>
        <translation>Le serveur de messagerie n’accepte plus la connexion. Connectez-vous à nouveau dans les réglages d’envoi.</translation>
    </message>
    <message>
        <source>Sending was interrupted. Effectif goes on by itself.</source>
        <translation>L’envoi a été interrompu. Effectif le reprend de lui-même.</translation>
    </message>
    <message>
        <source>The message could not be handed over in time. Effectif tries again by itself; fewer or smaller files go faster.</source>
        <translation>Le message n’a pas pu être remis à temps. Effectif réessaie de lui-même&#x202f;; des fichiers moins nombreux ou plus légers partent plus vite.</translation>
    </message>
    <message>
        <source>The mail server %1 takes no connection at port %2. Either that is not its port (465 with TLS and 587 with STARTTLS are usual), or it is switched off for now, or a firewall forbids it.</source>
        <translation>Le serveur de messagerie %1 n’accepte aucune connexion au port %2. Soit ce n’est pas le bon port (d’habitude 465 avec TLS, 587 avec STARTTLS), soit il est arrêté pour le moment, soit un pare-feu l’interdit.</translation>
    </message>
    <message>
        <source>The mail server %1 does not answer at port %2. Either name, port or encryption are not its own, or it is switched off for now.</source>
        <translation>Le serveur de messagerie %1 ne répond pas au port %2. Soit le nom, le port ou le chiffrement ne sont pas les siens, soit il est arrêté pour le moment.</translation>
    </message>
</context>
<context>
    <name>SqlError</name>
    <message>
        <source>This value is already used by another sheet.</source>
        <translation>Cette valeur est déjà utilisée par une autre fiche.</translation>
    </message>
    <message>
        <source>The database refused a value. Check what was typed.</source>
        <translation>La base de données a refusé une valeur. Vérifiez votre saisie.</translation>
    </message>
    <message>
        <source>The server refused the login or the password. Check both and try again.</source>
        <translation>Le serveur a refusé l’identifiant ou le mot de passe. Vérifiez-les et réessayez.</translation>
    </message>
    <message>
        <source>You do not have the right to do this.</source>
        <translation>Vous n’avez pas le droit d’effectuer cette opération.</translation>
    </message>
    <message>
        <source>The server has no database of that name.</source>
        <translation>Aucune base de données de ce nom sur le serveur.</translation>
    </message>
    <message>
        <source>Someone else changed the same data at the same moment. Try again.</source>
        <translation>Quelqu’un d’autre a modifié les mêmes données au même moment. Réessayez.</translation>
    </message>
    <message>
        <source>The database is busy. Try again in a moment.</source>
        <translation>La base de données est occupée. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>La requête a été annulée.</translation>
    </message>
    <message>
        <source>The connection to the server was cut. What you typed is kept.</source>
        <translation>La connexion au serveur a été coupée. Votre saisie est conservée.</translation>
    </message>
    <message>
        <source>The server does not answer. Check the network; what you typed is kept.</source>
        <translation>Le serveur ne répond pas. Vérifiez le réseau&#x202f;; votre saisie est conservée.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and save again.</source>
        <translation>Le disque est plein. Libérez de l’espace et enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>The server is short of resources. Try again in a moment.</source>
        <translation>Le serveur manque de ressources. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Another program is writing to this file. Try again in a moment.</source>
        <translation>Un autre programme écrit dans ce fichier. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>This file may only be read. Copy it to a folder of yours to change it.</source>
        <translation>Ce fichier est en lecture seule. Copiez-le dans un dossier qui vous appartient pour le modifier.</translation>
    </message>
    <message>
        <source>The disk did not take the change. Nothing was saved; check the disk and try again.</source>
        <translation>Le disque n’a pas accepté la modification. Rien n’a été enregistré&#x202f;; vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>The database file is damaged. Restore your last backup.</source>
        <translation>Le fichier de la base de données est endommagé. Restaurez votre dernière sauvegarde.</translation>
    </message>
    <message>
        <source>The database file cannot be opened. Check that it is there and is yours.</source>
        <translation>Le fichier de la base de données ne peut pas être ouvert. Vérifiez qu’il existe et que vous y avez accès.</translation>
    </message>
    <message>
        <source>This file is not an Effectif database.</source>
        <translation>Ce fichier n’est pas une base de données Effectif.</translation>
    </message>
    <message>
        <source>The database answered with an error that Effectif does not know.</source>
        <translation>La base de données a renvoyé une erreur qu’Effectif ne connaît pas.</translation>
    </message>
    <message>
        <source>The server cannot prove that it is the right one, so nothing was sent to it. Check the address and the certificate file with your administrator.</source>
        <translation>Le serveur ne peut pas prouver son identité&#xa0;: rien ne lui a été envoyé. Vérifiez l’adresse et le fichier du certificat avec votre administrateur.</translation>
    </message>
    <message>
        <source>You have asked often enough for today. Go on tomorrow, or ask an administrator.</source>
        <translation>Vous avez assez demandé pour aujourd’hui. Continuez demain, ou adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <source>This person exists already and belongs to another department. Ask for a transfer.</source>
        <translation>Cette personne existe déjà&#xa0;: collaborateur affecté à un autre département. Demandez le transfert.</translation>
    </message>
    <message>
        <source>Somebody has answered this request already.</source>
        <translation>Quelqu’un a déjà répondu à cette demande.</translation>
    </message>
    <message>
        <source>Only an administrator brings sheets to another department. Ask for a transfer.</source>
        <translation>Seul un administrateur change le département d’une fiche. Demandez un transfert.</translation>
    </message>
    <message>
        <source>The sheet is no longer in that department, or it is in the bin. Refuse the request.</source>
        <translation>La fiche n’est plus dans ce département, ou elle est dans la corbeille. Refusez la demande.</translation>
    </message>
    <message>
        <source>No licence is free. Take one back from somebody first, or ask an administrator for more.</source>
        <translation>Aucune licence n’est libre. Reprenez-en d’abord une à quelqu’un, ou demandez-en d’autres à un administrateur.</translation>
    </message>
    <message>
        <source>Several of these sheets have an account. An administrator takes the sheet off one of them first, in Administration &gt; Accounts.</source>
        <translation>Plusieurs de ces fiches ont un compte. Un administrateur doit d’abord retirer la fiche de l’un d’eux, dans Administration &gt; Comptes.</translation>
    </message>
    <message>
        <source>These sheets hold sensitive values that you may not see. Ask somebody who may see them to merge.</source>
        <translation>Ces fiches contiennent des données sensibles que vous ne pouvez pas voir. Demandez la fusion à une personne qui peut les voir.</translation>
    </message>
    <message>
        <source>The data of one of these sheets are to be kept longer than those of the sheet that stays. An administrator gives that one the same day first.</source>
        <translation>Les données de l’une de ces fiches doivent être conservées plus longtemps que celles de la fiche qui reste. Un administrateur doit d’abord donner la même date à cette dernière.</translation>
    </message>
    <message>
        <source>This poll is over. Answers are not taken any more.</source>
        <translation>Ce sondage est terminé. Il n’accepte plus de réponse.</translation>
    </message>
    <message>
        <source>You have answered this poll. An anonymous answer is final.</source>
        <translation>Vous avez répondu à ce sondage. Une réponse anonyme est définitive.</translation>
    </message>
    <message>
        <source>People were reminded of this poll less than a day ago. Wait until tomorrow.</source>
        <translation>Les destinataires de ce sondage ont été relancés il y a moins d’un jour. Attendez demain.</translation>
    </message>
</context>
<context>
    <name>SqliteFile</name>
    <message>
        <source>This is a folder. Choose a file in it.</source>
        <translation>C’est un dossier. Choisissez un fichier dans ce dossier.</translation>
    </message>
    <message>
        <source>The database file %1 is not there. Check its name, or create a database.</source>
        <translation>Le fichier de base de données %1 est introuvable. Vérifiez son nom, ou créez une base de données.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another place.</source>
        <translation>Le dossier %1 ne peut pas être créé. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>This folder is shared over the network, where a database file can be damaged. Use a local folder, or connect to a PostgreSQL server.</source>
        <translation>Ce dossier est partagé sur le réseau&#xa0;: un fichier de base de données peut s’y abîmer. Utilisez un dossier local, ou connectez-vous à un serveur PostgreSQL.</translation>
    </message>
    <message>
        <source>The database file cannot be read. Ask its owner for the right.</source>
        <translation>Le fichier de la base de données ne peut pas être lu. Demandez-en le droit à son propriétaire.</translation>
    </message>
    <message>
        <source>The file %1 cannot be created. Choose a folder in which you may write.</source>
        <translation>Le fichier %1 ne peut pas être créé. Choisissez un dossier dans lequel vous avez le droit d’écrire.</translation>
    </message>
    <message>
        <source>This file may only be read. Copy it to a folder of yours, on a local disk, to work with it.</source>
        <translation>Ce fichier est en lecture seule. Pour travailler avec, copiez-le dans un dossier qui vous appartient, sur un disque local.</translation>
    </message>
</context>
<context>
    <name>SystemKeyring</name>
    <message>
        <source>This system has no keyring that answers. Passwords are not kept: Effectif asks for them each time.</source>
        <translation>Aucun trousseau ne répond sur ce système. Les mots de passe ne sont pas conservés&#xa0;: Effectif vous les demande à chaque fois.</translation>
    </message>
    <message>
        <source>The keyring holds no password for this database.</source>
        <translation>Le trousseau ne contient pas de mot de passe pour cette base de données.</translation>
    </message>
    <message>
        <source>The keyring was not opened. Unlock it and try again, or type the password.</source>
        <translation>Le trousseau n’a pas été ouvert. Déverrouillez-le et réessayez, ou saisissez le mot de passe.</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>This is a folder. Choose a file.</source>
        <translation>Ceci est un dossier. Choisissez un fichier.</translation>
    </message>
    <message>
        <source>The file could not be opened. Check that it is there and that you may read it.</source>
        <translation>Le fichier n’a pas pu être ouvert. Vérifiez qu’il est toujours là et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>This is a workbook of an old Excel (.xls), or one that is protected by a password. Save it as an Excel workbook (.xlsx) without a password and try again.</source>
        <translation>Ceci est un classeur d’un ancien Excel (.xls), ou un classeur protégé par un mot de passe. Enregistrez-le comme classeur Excel (.xlsx) sans mot de passe et réessayez.</translation>
    </message>
    <message>
        <source>This is a PDF document, which holds no table that could be read. Ask for the file that it was made from.</source>
        <translation>Ceci est un document PDF, qui ne contient aucun tableau lisible. Demandez le fichier dont il a été tiré.</translation>
    </message>
</context>
<context>
    <name>TableSource</name>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>There is nothing in this table. Choose another file or sheet.</source>
        <translation>Ce tableau est vide. Choisissez un autre fichier ou une autre feuille.</translation>
    </message>
</context>
<context>
    <name>ThreadRepository</name>
    <message>
        <source>Somebody else wrote this message, and nobody else may change it.</source>
        <translation>Ce message est de quelqu’un d’autre&#xa0;: personne d’autre ne peut le modifier.</translation>
    </message>
    <message>
        <source>A conversation may have 200 people. Begin another one.</source>
        <translation>Une conversation compte au plus 200 personnes. Commencez-en une autre.</translation>
    </message>
</context>
<context>
    <name>ThreadService</name>
    <message>
        <source>A title may be 100 characters long. Shorten it.</source>
        <translation>Un titre compte au plus 100 caractères. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>You do not take part in this conversation (any more).</source>
        <translation>Vous ne participez pas (ou plus) à cette conversation.</translation>
    </message>
    <message>
        <source>One of these people cannot be written to (any more). Choose them anew.</source>
        <translation>Il n’est pas (ou plus) possible d’écrire à l’une de ces personnes. Choisissez-les de nouveau.</translation>
    </message>
    <message>
        <source>Choose whom you want to write to.</source>
        <translation>Choisissez à qui vous voulez écrire.</translation>
    </message>
    <message>
        <source>A conversation may have 200 people. Choose fewer.</source>
        <translation>Une conversation compte au plus 200 personnes. Choisissez-en moins.</translation>
    </message>
    <message>
        <source>Write something before you send the message.</source>
        <translation>Écrivez quelque chose avant d’envoyer le message.</translation>
    </message>
    <message>
        <source>A message may be 10,000 characters long. Split it into two.</source>
        <translation>Un message compte au plus 10 000 caractères. Partagez-le en deux.</translation>
    </message>
    <message>
        <source>What two people write to each other stays between them. Begin another conversation.</source>
        <translation>Ce que deux personnes s’écrivent reste entre elles. Commencez une autre conversation.</translation>
    </message>
    <message>
        <source>A conversation of two cannot be left. Mute it, and nothing of it reaches you.</source>
        <translation>On ne quitte pas une conversation à deux. Mettez-la en sourdine&#xa0;: plus rien ne vous en sera signalé.</translation>
    </message>
    <message>
        <source>Whoever began this conversation gives it its title.</source>
        <translation>C’est la personne qui a commencé cette conversation qui lui donne son titre.</translation>
    </message>
</context>
<context>
    <name>TransferService</name>
    <message>
        <source>This request is not yours to answer, or it does not exist (any more).</source>
        <translation>Vous ne pouvez pas répondre à cette demande, ou elle n’existe pas (ou plus).</translation>
    </message>
    <message>
        <source>Nobody elsewhere is known by this. Save the sheet.</source>
        <translation>Personne n’est connu ailleurs sous cette valeur. Enregistrez la fiche.</translation>
    </message>
    <message>
        <source>Choose the department where the sheet shall go.</source>
        <translation>Choisissez le département où la fiche doit aller.</translation>
    </message>
    <message>
        <source>Somebody has answered this request already.</source>
        <translation>Quelqu’un a déjà répondu à cette demande.</translation>
    </message>
    <message>
        <source>The sheet is no longer in that department, or it is in the bin. Refuse the request.</source>
        <translation>La fiche n’est plus dans ce département, ou elle est dans la corbeille. Refusez la demande.</translation>
    </message>
</context>
<context>
    <name>VCardReader</name>
    <message>
        <source>The card that begins on line %1 is too long. Take it out of the file.</source>
        <translation>La carte qui commence à la ligne %1 est trop longue. Retirez-la du fichier.</translation>
    </message>
    <message>
        <source>The file ends within the card that begins on line %1. Save it anew.</source>
        <translation>Le fichier s’arrête au milieu de la carte qui commence à la ligne %1. Enregistrez-le de nouveau.</translation>
    </message>
</context>
<context>
    <name>VCardRows</name>
    <message>
        <source>Title</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Middle names</source>
        <translation>Autres prénoms</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Work telephone</source>
        <translation>Téléphone professionnel</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Personal e-mail</source>
        <translation>E-mail personnel</translation>
    </message>
    <message>
        <source>Main address</source>
        <translation>Adresse principale</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>Complément d’adresse</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>VCardWriter</name>
    <message>
        <source>The file could not be written: the disk may be full. Make room or choose another place, and try again.</source>
        <translation>Le fichier n’a pas pu être écrit&#xa0;: le disque est peut-être plein. Libérez de la place ou choisissez un autre emplacement, puis recommencez.</translation>
    </message>
</context>
<context>
    <name>VersionRepository</name>
    <message>
        <source>This version of the configuration was not kept.</source>
        <translation>Cette version de la configuration n’a pas été gardée.</translation>
    </message>
</context>
<context>
    <name>ViewRepository</name>
    <message>
        <source>This view no longer exists. Someone deleted it.</source>
        <translation>Cette vue n’existe plus. Quelqu’un l’a supprimée.</translation>
    </message>
</context>
<context>
    <name>ViewService</name>
    <message>
        <source>The view &quot;%1&quot; belongs to %2. Save yours under another name.</source>
        <translation>La vue «&#xa0;%1&#xa0;» appartient à %2. Enregistrez la vôtre sous un autre nom.</translation>
    </message>
    <message>
        <source>Type a name for the view.</source>
        <translation>Saisissez un nom pour la vue.</translation>
    </message>
    <message>
        <source>A name of at most 100 characters, please.</source>
        <translation>Choisissez un nom de 100 caractères au maximum.</translation>
    </message>
    <message>
        <source>You have a view &quot;%1&quot; already. Choose another name.</source>
        <translation>Vous avez déjà une vue «&#xa0;%1&#xa0;». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; was changed meanwhile. Save yours under another name, or choose it again to see the change.</source>
        <translation>La vue «&#xa0;%1&#xa0;» a été modifiée entre-temps. Enregistrez la vôtre sous un autre nom, ou choisissez-la de nouveau pour voir la modification.</translation>
    </message>
    <message>
        <source>Share the view &quot;%1&quot; first: the others do not see it.</source>
        <translation>Partagez d’abord la vue «&#xa0;%1&#xa0;»&#xa0;: les autres ne la voient pas.</translation>
    </message>
</context>
<context>
    <name>WorkerCommand</name>
    <message>
        <source>The setup “%1” cannot be read: %2. “worker --make-setup FILE” makes one.</source>
        <translation>La configuration «&#xa0;%1&#xa0;» ne peut pas être lue&#xa0;: %2. «&#xa0;worker --make-setup FICHIER&#xa0;» en crée une.</translation>
    </message>
    <message>
        <source>Others may read the setup “%1”, which holds a password. Take that away: chmod 600, then try again.</source>
        <translation>D’autres peuvent lire la configuration «&#xa0;%1&#xa0;», qui contient un mot de passe. Retirez-leur ce droit (chmod 600), puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” is there already. Choose another file: what was sealed for the former one could not be sent any more.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà. Choisissez un autre fichier&#xa0;: ce qui a été scellé pour l’ancien ne pourrait plus être envoyé.</translation>
    </message>
    <message>
        <source>Password of %1 at %2:</source>
        <translation>Mot de passe de %1 chez %2&#xa0;:</translation>
    </message>
    <message>
        <source>The setup is written; nobody but you reads it: %1</source>
        <translation>La configuration est écrite, lisible par vous seul&#xa0;: %1</translation>
    </message>
    <message>
        <source>Say with what to send: --setup FILE. “worker --make-setup FILE --host HOST --user NAME” makes it.</source>
        <translation>Dites avec quoi envoyer&#xa0;: --setup FICHIER. «&#xa0;worker --make-setup FICHIER --host SERVEUR --user NOM&#xa0;» le crée.</translation>
    </message>
</context>
<context>
    <name>XlsxRows</name>
    <message>
        <source>The workbook has no sheet “%1”. Choose one of its sheets.</source>
        <translation>Le classeur n’a pas de feuille «&#xa0;%1&#xa0;». Choisissez l’une de ses feuilles.</translation>
    </message>
    <message>
        <source>The sheet is damaged behind row %1. Open it in a spreadsheet program, save it anew and try again.</source>
        <translation>La feuille est endommagée après la ligne %1. Ouvrez-la dans un tableur, enregistrez-la de nouveau et réessayez.</translation>
    </message>
</context>
<context>
    <name>XlsxWorkbook</name>
    <message>
        <source>This workbook is damaged. Open it in a spreadsheet program, save it anew and try again.</source>
        <translation>Ce classeur est endommagé. Ouvrez-le dans un tableur, enregistrez-le de nouveau et réessayez.</translation>
    </message>
    <message>
        <source>This is an OpenDocument file. Open it, save it as an Excel workbook (.xlsx) or as CSV and try again.</source>
        <translation>Ceci est un fichier OpenDocument. Ouvrez-le, enregistrez-le comme classeur Excel (.xlsx) ou au format CSV et réessayez.</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx) and try again.</source>
        <translation>Ceci est un classeur binaire (.xlsb). Enregistrez-le comme classeur Excel (.xlsx) et réessayez.</translation>
    </message>
    <message>
        <source>This file holds no sheet with cells. Choose a workbook (.xlsx) or a CSV file.</source>
        <translation>Ce fichier ne contient aucune feuille avec des cellules. Choisissez un classeur (.xlsx) ou un fichier CSV.</translation>
    </message>
</context>
<context>
    <name>ZipPackage</name>
    <message>
        <source>This file is damaged. Open it in a spreadsheet program, save it anew and try again.</source>
        <translation>Ce fichier est endommagé. Ouvrez-le dans un tableur, enregistrez-le de nouveau et réessayez.</translation>
    </message>
    <message>
        <source>The file could not be opened. Check that it is there and that you may read it.</source>
        <translation>Le fichier n’a pas pu être ouvert. Vérifiez qu’il est toujours là et que vous avez le droit de le lire.</translation>
    </message>
</context>
<context>
    <name>ZipWriter</name>
    <message>
        <source>The file could not be written: the disk may be full. Make room or choose another place, and try again.</source>
        <translation>Le fichier n’a pas pu être écrit&#xa0;: le disque est peut-être plein. Libérez de la place ou choisissez un autre emplacement, puis recommencez.</translation>
    </message>
</context>
<context>
    <name>effectif::AboutDialog</name>
    <message>
        <source>About Effectif</source>
        <translation>À propos d’Effectif</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Effectif is free software under the GNU General Public License, version 3 or later. You may use, study, change and pass it on. It comes without any warranty.</source>
        <translation>Effectif est un logiciel libre, sous licence publique générale GNU (GPL), version 3 ou ultérieure. Vous pouvez l’utiliser, l’étudier, le modifier et le redistribuer. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>It stands on the work of others:</source>
        <translation>Il s’appuie sur le travail d’autres projets&#xa0;:</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>What it does here</source>
        <translation>Rôle dans Effectif</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliothèques et leurs licences</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Copier les versions</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>Lire la licence</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Keeps the staff sheets of an office, in a file or on a shared server.</source>
        <translation>Gère les fiches de vos intervenants, dans un fichier ou sur un serveur partagé.</translation>
    </message>
    <message>
        <source>Windows, network, database drivers</source>
        <translation>Fenêtres, réseau, pilotes de base de données</translation>
    </message>
    <message>
        <source>Databases in a file</source>
        <translation>Bases de données dans un fichier</translation>
    </message>
    <message>
        <source>Databases on a server</source>
        <translation>Bases de données sur un serveur</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>Numéros de téléphone</translation>
    </message>
    <message>
        <source>Seals what is typed and not saved yet</source>
        <translation>Scelle ce qui est saisi et pas encore enregistré</translation>
    </message>
    <message>
        <source>Passwords in the system&apos;s keyring</source>
        <translation>Mots de passe dans le trousseau du système</translation>
    </message>
    <message>
        <source>Errors as values</source>
        <translation>Erreurs traitées comme des valeurs</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Icônes</translation>
    </message>
    <message>
        <source>Typeface, where it is installed</source>
        <translation>Police de caractères, si elle est installée</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Domaine public</translation>
    </message>
    <message>
        <source>Workbooks of spreadsheet programs</source>
        <translation>Classeurs des tableurs</translation>
    </message>
</context>
<context>
    <name>effectif::AccountCorner</name>
    <message>
        <source>Your settings: %1</source>
        <translation>Vos paramètres&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>effectif::AccountDialog</name>
    <message>
        <source>Invite somebody</source>
        <translation>Inviter une personne</translation>
    </message>
    <message>
        <source>Change the account</source>
        <translation>Modifier le compte</translation>
    </message>
    <message>
        <source>The person gets a code that opens Effectif once, and then chooses a password.</source>
        <translation>La personne reçoit un code qui ouvre Effectif une seule fois, puis choisit son mot de passe.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>First name and last name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Départements</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Read and write sensitive fields</source>
        <translation>Lire et écrire les champs sensibles</translation>
    </message>
    <message>
        <source>Look for duplicates in all departments</source>
        <translation>Chercher les doublons dans tous les départements</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>Rien de plus</translation>
    </message>
    <message>
        <source>Also allowed</source>
        <translation>Également autorisé</translation>
    </message>
    <message>
        <source>Sees all departments, configures the sheets, lets others in.</source>
        <translation>Voit tous les départements, configure les fiches, fait entrer les autres.</translation>
    </message>
    <message>
        <source>Reads and changes the sheets of the departments, and may erase them for good.</source>
        <translation>Lit et modifie les fiches de ses départements, et peut les effacer définitivement.</translation>
    </message>
    <message>
        <source>Reads and changes the sheets of the departments.</source>
        <translation>Lit et modifie les fiches de ses départements.</translation>
    </message>
    <message>
        <source>Sees the own sheet, and changes nothing.</source>
        <translation>Voit sa propre fiche, et ne modifie rien.</translation>
    </message>
    <message>
        <source>Own sheet</source>
        <translation>Sa propre fiche</translation>
    </message>
    <message>
        <source>Choose the sheet of this person: it is all that a staff member sees.</source>
        <translation>Choisissez la fiche de cette personne&#xa0;: c’est tout ce que voit un intervenant.</translation>
    </message>
    <message>
        <source>Send the messages of the office</source>
        <translation>Envoyer les messages de l’organisation</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Langue des messages</translation>
    </message>
    <message>
        <source>Send the invitation by e-mail</source>
        <translation>Envoyer l’invitation par e-mail</translation>
    </message>
    <message>
        <source>Choose at least one department: it says whose sheets are seen.</source>
        <translation>Choisissez au moins un département&#xa0;: il détermine les fiches visibles.</translation>
    </message>
</context>
<context>
    <name>effectif::AccountModel</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Départements</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Signed in last</source>
        <translation>Dernière connexion</translation>
    </message>
    <message>
        <source>Connected since %1 (%2)</source>
        <translation>Connecté depuis %1 (%2)</translation>
    </message>
    <message>
        <source>Waits for the key</source>
        <translation>Attend la clé</translation>
    </message>
</context>
<context>
    <name>effectif::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Passwords: at least</source>
        <translation>Mots de passe&#xa0;: au moins</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> caractères</translation>
    </message>
    <message>
        <source>Least length of passwords</source>
        <translation>Longueur minimale des mots de passe</translation>
    </message>
    <message>
        <source>Everybody who opens this file may do everything.</source>
        <translation>Quiconque ouvre ce fichier peut tout faire.</translation>
    </message>
    <message>
        <source>With accounts, each person signs in, sees the own departments, and leaves other people’s settings alone.</source>
        <translation>Avec des comptes, chacun se connecte, voit ses départements et ne touche pas aux réglages des autres.</translation>
    </message>
    <message>
        <source>Protect this file by accounts …</source>
        <translation>Protéger ce fichier par des comptes…</translation>
    </message>
    <message>
        <source>%1 (%2) forgot the password and asks for a new way in.</source>
        <translation>%1 (%2) a oublié son mot de passe et en demande un nouveau.</translation>
    </message>
    <message>
        <source>Give a code …</source>
        <translation>Donner un code…</translation>
    </message>
    <message>
        <source>Invite somebody …</source>
        <translation>Inviter une personne…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>New code …</source>
        <translation>Nouveau code…</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Réactiver</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>On a file, Effectif keeps to these rights. Whoever gets at the file itself can read it with other programs.</source>
        <translation>Sur un fichier, Effectif respecte ces droits. Quiconque accède au fichier lui-même peut le lire avec d’autres programmes.</translation>
    </message>
    <message>
        <source>The server keeps to these rights, whatever program somebody uses.</source>
        <translation>Le serveur fait respecter ces droits, quel que soit le programme utilisé.</translation>
    </message>
    <message>
        <source>Not what the CNIL recommends (12, and 80 bits).</source>
        <translation>Non conforme CNIL (12 caractères et 80 bits).</translation>
    </message>
    <message>
        <source>%1 may sign in again.</source>
        <translation>%1 peut de nouveau se connecter.</translation>
    </message>
    <message>
        <source>%1 may not sign in any more.</source>
        <translation>%1 ne peut plus se connecter.</translation>
    </message>
    <message>
        <source>The file asks for an account from now on. Invite your colleagues.</source>
        <translation>Le fichier demande désormais un compte. Invitez vos collègues.</translation>
    </message>
    <message>
        <source>Hand over the key</source>
        <translation>Donner la clé</translation>
    </message>
    <message>
        <source>New recovery key …</source>
        <translation>Nouvelle clé de récupération…</translation>
    </message>
    <message>
        <source>Encrypt sensitive fields …</source>
        <translation>Chiffrer les champs sensibles…</translation>
    </message>
    <message>
        <source>On a file, Effectif keeps to these rights. Whoever gets at the file itself can read it with other programs, but for the sensitive fields: they are encrypted for those who may read them.</source>
        <translation>Sur un fichier, Effectif s’en tient à ces droits. Quiconque accède au fichier lui-même peut le lire avec d’autres programmes, sauf les champs sensibles&#xa0;: ils sont chiffrés pour ceux qui ont le droit de les lire.</translation>
    </message>
    <message>
        <source>%1 reads the sensitive fields from the next sign-in on.</source>
        <translation>%1 lira les champs sensibles dès sa prochaine connexion.</translation>
    </message>
    <message>
        <source>Send a code by e-mail</source>
        <translation>Envoyer un code par e-mail</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Envoyer par e-mail</translation>
    </message>
    <message>
        <source>Only show it</source>
        <translation>L’afficher seulement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>How does %1 get the code? It opens Effectif once, for a limited time.</source>
        <translation>Comment remettre le code à %1&#x202f;? Il ouvre Effectif une seule fois, pour un temps limité.</translation>
    </message>
</context>
<context>
    <name>effectif::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>S&amp;taff</source>
        <translation>&amp;Intervenants</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>Fi&amp;che</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Create a database …</source>
        <translation>&amp;Créer une base de données…</translation>
    </message>
    <message>
        <source>&amp;Open a database …</source>
        <translation>&amp;Ouvrir une base de données…</translation>
    </message>
    <message>
        <source>Connect to a &amp;server …</source>
        <translation>Se connecter à un &amp;serveur…</translation>
    </message>
    <message>
        <source>C&amp;lose the database</source>
        <translation>&amp;Fermer la base de données</translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;New staff member</source>
        <translation>&amp;Nouvel intervenant</translation>
    </message>
    <message>
        <source>&amp;Open the selected sheet</source>
        <translation>&amp;Ouvrir la fiche sélectionnée</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Discard changes …</source>
        <translation>&amp;Abandonner les modifications…</translation>
    </message>
    <message>
        <source>&amp;First sheet</source>
        <translation>&amp;Première fiche</translation>
    </message>
    <message>
        <source>&amp;Previous sheet</source>
        <translation>Fiche p&amp;récédente</translation>
    </message>
    <message>
        <source>&amp;Next sheet</source>
        <translation>Fiche &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Last sheet</source>
        <translation>&amp;Dernière fiche</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab of the sheet</source>
        <translation>Onglet s&amp;uivant de la fiche</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab of the sheet</source>
        <translation>Onglet pré&amp;cédent de la fiche</translation>
    </message>
    <message>
        <source>&amp;Close the sheet</source>
        <translation>&amp;Fermer la fiche</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Cl&amp;ear search and filters</source>
        <translation>&amp;Effacer la recherche et les filtres</translation>
    </message>
    <message>
        <source>Choose &amp;columns …</source>
        <translation>Choisir les &amp;colonnes…</translation>
    </message>
    <message>
        <source>C&amp;opy as a table</source>
        <translation>Co&amp;pier sous forme de tableau</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Effectif</source>
        <translation>À &amp;propos d’Effectif</translation>
    </message>
    <message>
        <source>&amp;Recent databases</source>
        <translation>Bases &amp;récentes</translation>
    </message>
    <message>
        <source>&amp;Administration</source>
        <translation>&amp;Administration</translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation>&amp;Paramètres</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>&amp;Configuration</translation>
    </message>
    <message>
        <source>Set a &amp;field on the selection …</source>
        <translation>Renseigner un &amp;champ sur la sélection…</translation>
    </message>
    <message>
        <source>E&amp;xport the list …</source>
        <translation>E&amp;xporter la liste…</translation>
    </message>
    <message>
        <source>Search by for&amp;m …</source>
        <translation>Rechercher par &amp;fiche…</translation>
    </message>
    <message>
        <source>&amp;Go to …</source>
        <translation>&amp;Atteindre…</translation>
    </message>
    <message>
        <source>Pre&amp;view beside the list</source>
        <translation>Aperç&amp;u à côté de la liste</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Edit the fields</source>
        <translation>&amp;Modifier les champs</translation>
    </message>
    <message>
        <source>Dupl&amp;icate the sheet</source>
        <translation>Dupl&amp;iquer la fiche</translation>
    </message>
    <message>
        <source>&amp;Tabs of the sheet</source>
        <translation>Ongle&amp;ts de la fiche</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Undo: Last name</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Fav&amp;ourite</source>
        <translation>Fav&amp;ori</translation>
    </message>
    <message>
        <source>Make &amp;inactive</source>
        <translation>Passer en &amp;Inactif</translation>
    </message>
    <message>
        <source>Make ac&amp;tive</source>
        <translation>Passer en Ac&amp;tif</translation>
    </message>
    <message>
        <source>D&amp;elete …</source>
        <translation>Suppri&amp;mer…</translation>
    </message>
    <message>
        <source>&amp;Restore from the bin</source>
        <translation>&amp;Restaurer de la corbeille</translation>
    </message>
    <message>
        <source>Erase for &amp;good …</source>
        <translation>Effacer défi&amp;nitivement…</translation>
    </message>
    <message>
        <source>Change pass&amp;word …</source>
        <translation>Changer le &amp;mot de passe…</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>Sign ou&amp;t</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>Ask for a trans&amp;fer …</source>
        <translation>Demander un trans&amp;fert…</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notifications</translation>
    </message>
    <message>
        <source>Create from the clip&amp;board …</source>
        <translation>Créer à partir du &amp;presse-papiers…</translation>
    </message>
    <message>
        <source>Pr&amp;int …</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Chec&amp;k for duplicates</source>
        <translation>Contrôler les dou&amp;blons de la fiche</translation>
    </message>
    <message>
        <source>&amp;Business card …</source>
        <translation>Carte de &amp;visite…</translation>
    </message>
    <message>
        <source>&amp;Mail signature …</source>
        <translation>Si&amp;gnature mail…</translation>
    </message>
    <message>
        <source>Cards on t&amp;he full screen</source>
        <translation>Cartes en p&amp;lein écran</translation>
    </message>
</context>
<context>
    <name>effectif::AnnouncementsPage</name>
    <message>
        <source>Announcements</source>
        <translation>Annonces</translation>
    </message>
    <message>
        <source>New announcement</source>
        <translation>Nouvelle annonce</translation>
    </message>
    <message>
        <source>All announcements</source>
        <translation>Toutes les annonces</translation>
    </message>
    <message>
        <source>What the office tells its people: messages, advantages, good deals and documents. Only those on the chosen list receive it.</source>
        <translation>Ce que le bureau annonce&#xa0;: messages, avantages, bons plans et documents. Seules les personnes de la liste choisie le reçoivent.</translation>
    </message>
    <message>
        <source>No announcement matches.</source>
        <translation>Aucune annonce ne correspond.</translation>
    </message>
    <message>
        <source>Show all announcements</source>
        <translation>Afficher toutes les annonces</translation>
    </message>
    <message>
        <source>Nothing was announced yet.</source>
        <translation>Rien n’a encore été annoncé.</translation>
    </message>
    <message>
        <source>Write a title and a text, choose who receives it and until when. The list of everybody exists already: the first announcement can go out at once.</source>
        <translation>Rédigez un titre et un texte, choisissez les destinataires et la date de fin. La liste de tout le monde existe déjà&#xa0;: la première annonce peut partir tout de suite.</translation>
    </message>
    <message>
        <source>Write the first message</source>
        <translation>Rédiger le premier message</translation>
    </message>
    <message>
        <source>Withdraw this announcement?</source>
        <translation>Retirer cette annonce&#x202f;?</translation>
    </message>
    <message>
        <source>Words of a title</source>
        <translation>Mots d’un titre</translation>
    </message>
</context>
<context>
    <name>effectif::AnonymiseDialog</name>
    <message>
        <source>Make %1 anonymous</source>
        <translation>Anonymiser %1</translation>
    </message>
    <message>
        <source>The sheet stays for the statistics, with nothing on it that tells who it was. This cannot be undone.</source>
        <translation>La fiche reste pour les statistiques, sans rien qui dise qui c’était. Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Make anonymous</source>
        <translation>Anonymiser</translation>
    </message>
    <message>
        <source>Vanishes for good:</source>
        <translation>Disparaît définitivement&#xa0;:</translation>
    </message>
    <message>
        <source>Stays:</source>
        <translation>Reste&#xa0;:</translation>
    </message>
    <message>
        <source>To confirm, type the name: %1</source>
        <translation>Pour confirmer, saisissez le nom&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>effectif::ArrangeList</name>
    <message>
        <source>Further up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Descendre</translation>
    </message>
</context>
<context>
    <name>effectif::AttachmentModel</name>
    <message>
        <source>%1 by %2</source>
        <comment>a day, a person</comment>
        <translation>le %1 par %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Validité</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
</context>
<context>
    <name>effectif::AudienceField</name>
    <message>
        <source>Choose a distribution list</source>
        <translation>Choisir une liste de diffusion</translation>
    </message>
    <message>
        <source>The list of everybody exists already; others are made under “Distribution lists”.</source>
        <translation>La liste de tout le monde existe déjà&#x202f;; les autres se créent sous «&#xa0;Listes de diffusion&#xa0;».</translation>
    </message>
    <message>
        <source>This list is no longer in use. Choose another one.</source>
        <translation>Cette liste n’est plus utilisée. Choisissez-en une autre.</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n destinataire</numerusform>
            <numerusform>%n destinataires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without e-mail</source>
        <translation>
            <numerusform>%n sans e-mail</numerusform>
            <numerusform>%n sans e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without mobile</source>
        <translation>
            <numerusform>%n sans mobile</numerusform>
            <numerusform>%n sans mobile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an account</source>
        <translation>
            <numerusform>%n sans compte</numerusform>
            <numerusform>%n sans compte</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists …</source>
        <translation>Listes…</translation>
    </message>
    <message>
        <source>Make and change distribution lists</source>
        <translation>Créer et modifier les listes de diffusion</translation>
    </message>
</context>
<context>
    <name>effectif::AuditModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>effectif::AuditTrailPage</name>
    <message>
        <source>Audit</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Whose deeds</source>
        <translation>Actes de qui</translation>
    </message>
    <message>
        <source>Which deeds</source>
        <translation>Quels actes</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>Conserver pendant</translation>
    </message>
    <message>
        <source> months</source>
        <translation> mois</translation>
    </message>
    <message>
        <source>How long the audit is kept</source>
        <translation>Durée de conservation du journal d’audit</translation>
    </message>
    <message>
        <source>Purge what is older …</source>
        <translation>Purger ce qui est plus ancien…</translation>
    </message>
    <message>
        <source>All deeds</source>
        <translation>Tous les actes</translation>
    </message>
    <message>
        <source>Who did or read what. On a file, whoever gets at the file itself can change this with other programs.</source>
        <translation>Qui a fait ou lu quoi. Sur un fichier, quiconque accède au fichier lui-même peut modifier ce journal avec d’autres programmes.</translation>
    </message>
    <message>
        <source>Who did or read what. Nobody can change or remove an entry. Wrong passwords stand in the server’s own log.</source>
        <translation>Qui a fait ou lu quoi. Personne ne peut modifier ni retirer une ligne. Les mots de passe faux figurent dans le journal du serveur.</translation>
    </message>
    <message>
        <source>Longer than the CNIL recommends (6 to 12 months): note why.</source>
        <translation>Plus long que la recommandation de la CNIL (6 à 12 mois)&#xa0;: notez pourquoi.</translation>
    </message>
    <message>
        <source>As the CNIL recommends (6 to 12 months).</source>
        <translation>Conforme à la recommandation de la CNIL (6 à 12 mois).</translation>
    </message>
    <message>
        <source>Export the audit as a CSV file</source>
        <translation>Exporter le journal d’audit en CSV</translation>
    </message>
    <message>
        <source>audit.csv</source>
        <translation>journal-audit.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Export en cours…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written to %1.</source>
        <translation>
            <numerusform>%n ligne écrite dans %1.</numerusform>
            <numerusform>%n lignes écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Purge the audit</source>
        <translation>Purger le journal d’audit</translation>
    </message>
    <message numerus="yes">
        <source>Entries older than %n month(s) are destroyed for good. That you did this stays written down.</source>
        <translation>
            <numerusform>Les lignes de plus de %n mois sont détruites définitivement. Le fait que vous l’avez fait reste inscrit.</numerusform>
            <numerusform>Les lignes de plus de %n mois sont détruites définitivement. Le fait que vous l’avez fait reste inscrit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Purger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n old entries were destroyed.</source>
        <translation>
            <numerusform>%n ancienne ligne détruite.</numerusform>
            <numerusform>%n anciennes lignes détruites.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::AwayBubble</name>
    <message>
        <source>The away mode is on.</source>
        <translation>Mode absence activé.</translation>
    </message>
    <message>
        <source>The away mode is on until %1.</source>
        <translation>Mode absence activé jusqu’au %1.</translation>
    </message>
    <message>
        <source>New work goes to %1.</source>
        <translation>Le nouveau travail revient à %1.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
</context>
<context>
    <name>effectif::AwayPanel</name>
    <message>
        <source>Away Status</source>
        <translation>Mode absence</translation>
    </message>
    <message>
        <source>For holidays, or whenever you cannot be reached: colleagues see for how long, and who takes over. Your name is yellow for them meanwhile.</source>
        <translation>Pour vos congés, ou quand vous n’êtes pas joignable&#xa0;: vos collègues voient pour combien de temps et qui prend le relais. Votre nom leur apparaît en jaune.</translation>
    </message>
    <message>
        <source>Activate the away mode</source>
        <translation>Activer le mode absence</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Assigner à</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>Absent jusqu’au</translation>
    </message>
    <message>
        <source>Return on</source>
        <translation>Retour le</translation>
    </message>
    <message>
        <source>Day of the return</source>
        <translation>Jour du retour</translation>
    </message>
    <message>
        <source>Time of the day</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>The away mode switches itself off at that minute, even with every program closed. Without a date it lasts until you switch it off.</source>
        <translation>Le mode absence se désactive de lui-même à cette minute, même si tous les programmes sont fermés. Sans date, il dure jusqu’à ce que vous le désactiviez.</translation>
    </message>
    <message>
        <source>Send me no e-mails and show nothing on the desktop meanwhile</source>
        <translation>Pendant ce temps, ne m’envoyer aucun e-mail et ne rien afficher sur le bureau</translation>
    </message>
    <message>
        <source>Nobody: new work waits for me</source>
        <translation>Personne&#xa0;: le nouveau travail m’attend</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Équipe %1</translation>
    </message>
    <message>
        <source>%1 is away too, without a date of return. New work goes there all the same, and waits.</source>
        <translation>%1 est aussi en mode absence, sans date de retour. Le nouveau travail lui revient tout de même, et attend.</translation>
    </message>
    <message>
        <source>%1 is away too, until %2. New work goes there all the same, and waits.</source>
        <translation>%1 est aussi en mode absence, jusqu’au %2. Le nouveau travail lui revient tout de même, et attend.</translation>
    </message>
    <message>
        <source>You are away for your colleagues from now on.</source>
        <translation>Mode absence activé&#xa0;: vos collègues le voient.</translation>
    </message>
    <message>
        <source>You are there for your colleagues.</source>
        <translation>Mode absence désactivé.</translation>
    </message>
</context>
<context>
    <name>effectif::AwayRoster</name>
    <message>
        <source>%1 is away.</source>
        <translation>%1 est en mode absence.</translation>
    </message>
    <message>
        <source>%1 is away until %2.</source>
        <translation>%1 est en mode absence jusqu’au %2.</translation>
    </message>
    <message>
        <source>New work goes to %1.</source>
        <translation>Le nouveau travail revient à %1.</translation>
    </message>
</context>
<context>
    <name>effectif::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>effectif::BulkBar</name>
    <message>
        <source>Set a field …</source>
        <translation>Renseigner un champ…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Add the selected sheets to your favourites</source>
        <translation>Ajouter les fiches sélectionnées à vos favoris</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Make inactive</source>
        <translation>Passer en Inactif</translation>
    </message>
    <message>
        <source>The selected people leave; their sheets stay among the former staff</source>
        <translation>Les personnes sélectionnées quittent l’effectif&#x202f;; leurs fiches restent dans les anciens intervenants</translation>
    </message>
    <message>
        <source>Delete the selection</source>
        <translation>Supprimer la sélection</translation>
    </message>
    <message>
        <source>Move the selected sheets to the bin, from where they can be restored</source>
        <translation>Mettre les fiches sélectionnées dans la corbeille, d’où elles peuvent être restaurées</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Annuler la sélection</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) selected</source>
        <translation>
            <numerusform>%n fiche sélectionnée</numerusform>
            <numerusform>%n fiches sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting “%1” …</source>
        <translation>Mise à jour de «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was set on %n sheet(s).</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» a été renseigné sur %n fiche.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» a été renseigné sur %n fiches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had it already.</source>
        <translation>
            <numerusform>%n fiche avait déjà cette valeur.</numerusform>
            <numerusform>%n fiches avaient déjà cette valeur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not have this field.</source>
        <translation>
            <numerusform>%n fiche n’a pas ce champ.</numerusform>
            <numerusform>%n fiches n’ont pas ce champ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking the change back …</source>
        <translation>Annulation de la modification…</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) have their former value again.</source>
        <translation>
            <numerusform>%n fiche a retrouvé son ancienne valeur.</numerusform>
            <numerusform>%n fiches ont retrouvé leur ancienne valeur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were changed since and keep what they have now.</source>
        <translation>
            <numerusform>%n fiche modifiée depuis garde sa valeur actuelle.</numerusform>
            <numerusform>%n fiches modifiées depuis gardent leur valeur actuelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the sheets inactive …</source>
        <translation>Passage en inactif…</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are inactive now.</source>
        <translation>
            <numerusform>%n fiche est passée en inactif.</numerusform>
            <numerusform>%n fiches sont passées en inactif.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding to your favourites …</source>
        <translation>Ajout à vos favoris…</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were added to your favourites.</source>
        <translation>
            <numerusform>%n fiche a été ajoutée à vos favoris.</numerusform>
            <numerusform>%n fiches ont été ajoutées à vos favoris.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving to the bin …</source>
        <translation>Mise à la corbeille…</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were moved to the bin.</source>
        <translation>
            <numerusform>%n fiche a été mise à la corbeille.</numerusform>
            <numerusform>%n fiches ont été mises à la corbeille.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are as they were before.</source>
        <translation>
            <numerusform>%n fiche est revenue à son état d’avant.</numerusform>
            <numerusform>%n fiches sont revenues à leur état d’avant.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Export en cours…</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were written to %1.</source>
        <translation>
            <numerusform>%n fiche a été écrite dans %1.</numerusform>
            <numerusform>%n fiches ont été écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever you chose is away: they go to %1.</source>
        <translation>La personne choisie est en mode absence&#xa0;: elles reviennent à %1.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Classeurs Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Contacts (*.vcf)</source>
        <translation>Contacts (*.vcf)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>staff</source>
        <comment>the name of a file, without its ending</comment>
        <translation>personnel</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>The selected sheets are one person’s: make one of them</source>
        <translation>Les fiches sélectionnées sont celles d’une même personne&#xa0;: n’en faire qu’une</translation>
    </message>
    <message>
        <source>Add to a list …</source>
        <translation>Ajouter à une liste…</translation>
    </message>
    <message>
        <source>Put the selected people on a distribution list</source>
        <translation>Mettre les personnes sélectionnées dans une liste de diffusion</translation>
    </message>
    <message>
        <source>Adding to the list “%1” …</source>
        <translation>Ajout à la liste «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were put on the list “%1”.</source>
        <translation>
            <numerusform>%n personne a été ajoutée à la liste «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n personnes ont été ajoutées à la liste «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were on it already.</source>
        <translation>
            <numerusform>%n y était déjà.</numerusform>
            <numerusform>%n y étaient déjà.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is as before.</source>
        <translation>Tout est comme avant.</translation>
    </message>
</context>
<context>
    <name>effectif::BulkEditDialog</name>
    <message>
        <source>Set a field</source>
        <translation>Renseigner un champ</translation>
    </message>
    <message numerus="yes">
        <source>Set a field on %n sheet(s)</source>
        <translation>
            <numerusform>Renseigner un champ sur %n fiche</numerusform>
            <numerusform>Renseigner un champ sur %n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Vider le champ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Will be changed: the field is emptied on all of them.</source>
        <translation>Sera modifié&#xa0;: le champ sera vidé sur toutes ces fiches.</translation>
    </message>
    <message>
        <source>Will be changed to “%1” on all of them.</source>
        <translation>Sera remplacé par «&#xa0;%1&#xa0;» sur toutes ces fiches.</translation>
    </message>
    <message>
        <source>Looking at what they have …</source>
        <translation>Lecture des valeurs actuelles…</translation>
    </message>
    <message>
        <source>Different values on these sheets. They stay as they are until you type one for all.</source>
        <translation>Valeurs différentes selon les fiches. Elles restent telles quelles tant que vous n’en saisissez pas une pour toutes.</translation>
    </message>
    <message>
        <source>Empty on all of these sheets.</source>
        <translation>Vide sur toutes ces fiches.</translation>
    </message>
    <message>
        <source>The same on all of these sheets: “%1”.</source>
        <translation>Identique sur toutes ces fiches&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n sheet(s)</source>
        <translation>
            <numerusform>Appliquer à %n fiche</numerusform>
            <numerusform>Appliquer à %n fiches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::BusyBar</name>
    <message>
        <source>Working</source>
        <translation>Traitement en cours</translation>
    </message>
</context>
<context>
    <name>effectif::CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>Année précédente</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Année suivante</translation>
    </message>
</context>
<context>
    <name>effectif::CardActs</name>
    <message>
        <source>Business cards</source>
        <translation>Cartes de visite</translation>
    </message>
</context>
<context>
    <name>effectif::CardDialog</name>
    <message>
        <source>With the photo</source>
        <translation>Avec la photo</translation>
    </message>
    <message>
        <source>With the logo</source>
        <translation>Avec le logo</translation>
    </message>
    <message>
        <source>Business card</source>
        <translation>Carte de visite</translation>
    </message>
    <message>
        <source>Fields that are public stand here, and no others. An administrator chooses them in the field settings.</source>
        <translation>Seuls les champs publics figurent ici. Un administrateur les choisit dans la gestion des champs.</translation>
    </message>
    <message>
        <source>Mail signature</source>
        <translation>Signature mail</translation>
    </message>
    <message>
        <source>What is not saved yet does not stand on the card.</source>
        <translation>Ce qui n’est pas encore enregistré ne figure pas sur la carte.</translation>
    </message>
    <message>
        <source>The business card</source>
        <translation>La carte de visite</translation>
    </message>
    <message>
        <source>A telephone that is held over the code offers to keep the contact.</source>
        <translation>Un téléphone qui lit le code propose d’enregistrer le contact.</translation>
    </message>
    <message>
        <source>Save the .vcf file …</source>
        <translation>Enregistrer le fichier .vcf…</translation>
    </message>
    <message>
        <source>Copy the QR code</source>
        <translation>Copier le code QR</translation>
    </message>
    <message>
        <source>Save the QR code …</source>
        <translation>Enregistrer le code QR…</translation>
    </message>
    <message>
        <source>The mail signature</source>
        <translation>La signature mail</translation>
    </message>
    <message>
        <source>Copy it and paste it where your mail program keeps its signatures. Some programs leave the logo out; the words always arrive.</source>
        <translation>Copiez-la, puis collez-la dans les signatures de votre messagerie. Certaines messageries n’affichent pas le logo&#xa0;; le texte, lui, arrive toujours.</translation>
    </message>
    <message>
        <source>Copy the signature</source>
        <translation>Copier la signature</translation>
    </message>
    <message>
        <source>Save as .html …</source>
        <translation>Enregistrer en .html…</translation>
    </message>
    <message>
        <source>Print cards …</source>
        <translation>Imprimer des cartes…</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Business card: %1</source>
        <translation>Carte de visite&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is nothing to show: none of the public fields of this sheet has a value.</source>
        <translation>Rien à afficher&#xa0;: aucun champ public de cette fiche n’est rempli.</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1 a été enregistré.</translation>
    </message>
    <message>
        <source>Save the contact</source>
        <translation>Enregistrer le contact</translation>
    </message>
    <message>
        <source>Contacts (*.vcf)</source>
        <translation>Contacts (*.vcf)</translation>
    </message>
    <message>
        <source>The QR code was copied as a picture.</source>
        <translation>Le code QR a été copié comme image.</translation>
    </message>
    <message>
        <source>Save the QR code</source>
        <translation>Enregistrer le code QR</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>The signature was copied. Paste it into the settings of your mail program.</source>
        <translation>La signature a été copiée. Collez-la dans les réglages de votre messagerie.</translation>
    </message>
    <message>
        <source>Save the signature</source>
        <translation>Enregistrer la signature</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Pages web (*.html)</translation>
    </message>
</context>
<context>
    <name>effectif::CardImpactDialog</name>
    <message>
        <source>Do not ask me again</source>
        <translation>Ne plus me demander</translation>
    </message>
    <message>
        <source>Business card and mail signature</source>
        <translation>Carte de visite et signature mail</translation>
    </message>
    <message>
        <source>Others will see this change</source>
        <translation>Cette modification sera visible par d’autres</translation>
    </message>
    <message>
        <source>What you changed stands on the business card and in the mail signature. Is all of it right?</source>
        <translation>Ce que vous avez modifié figure sur la carte de visite et dans la signature mail. Tout est-il exact&#xa0;?</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After saving</source>
        <translation>Après enregistrement</translation>
    </message>
    <message>
        <source>The preferences bring the question back</source>
        <translation>La question se rétablit dans les préférences</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir à la fiche</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>%1: business card</source>
        <translation>%1&#xa0;: carte de visite</translation>
    </message>
    <message>
        <source>%1: mail signature</source>
        <translation>%1&#xa0;: signature mail</translation>
    </message>
</context>
<context>
    <name>effectif::CardScreen</name>
    <message>
        <source>Business cards</source>
        <translation>Cartes de visite</translation>
    </message>
    <message>
        <source>The business card</source>
        <translation>La carte de visite</translation>
    </message>
    <message>
        <source>Previous card (Left)</source>
        <translation>Carte précédente (flèche gauche)</translation>
    </message>
    <message>
        <source>Next card (Right)</source>
        <translation>Carte suivante (flèche droite)</translation>
    </message>
    <message>
        <source>Leave the full screen (Esc)</source>
        <translation>Quitter le plein écran (Échap)</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Each card</source>
        <translation>Chaque carte</translation>
    </message>
    <message>
        <source>Seconds for each card</source>
        <translation>Secondes par carte</translation>
    </message>
    <message>
        <source>This sheet is no longer there.</source>
        <translation>Cette fiche n’existe plus.</translation>
    </message>
    <message>
        <source>There is nothing to show: none of the public fields of this sheet has a value.</source>
        <translation>Rien à afficher&#xa0;: aucun champ public de cette fiche n’est rempli.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Stop the slide show</source>
        <translation>Arrêter le diaporama</translation>
    </message>
    <message>
        <source>Slide show</source>
        <translation>Diaporama</translation>
    </message>
    <message>
        <source>F5 or Space</source>
        <translation>F5 ou Espace</translation>
    </message>
</context>
<context>
    <name>effectif::ChartData</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>Réponses&#xa0;: %1</translation>
    </message>
    <message>
        <source>Share: %1</source>
        <translation>Part&#xa0;: %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#xa0;; </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Ont répondu</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Interrogés</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) from %1 to %2</source>
        <translation>
            <numerusform>%n réponse, du %1 au %2</numerusform>
            <numerusform>%n réponses, du %1 au %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ChartPanel</name>
    <message>
        <source>Bars</source>
        <translation>Barres</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Anneau</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>The same numbers as a table</source>
        <translation>Les mêmes chiffres en tableau</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Save the chart as a picture for a document</source>
        <translation>Enregistrer le graphique en image pour un document</translation>
    </message>
    <message>
        <source>PNG picture …</source>
        <translation>Image PNG…</translation>
    </message>
    <message>
        <source>SVG drawing …</source>
        <translation>Dessin SVG…</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
</context>
<context>
    <name>effectif::ChoiceFieldEditor</name>
    <message>
        <source>No value</source>
        <translation>Aucune valeur</translation>
    </message>
</context>
<context>
    <name>effectif::CodeDialog</name>
    <message>
        <source>Code for %1</source>
        <translation>Code pour %1</translation>
    </message>
    <message>
        <source>Hello %1,

Effectif is ready for you. Start the program, open “%2” and sign in with

    e-mail address: %3
    code: %4

The code works once, until %5. You choose a password of your own then.
</source>
        <translation>Bonjour %1,

Effectif est prêt pour vous. Lancez le programme, ouvrez «&#xa0;%2&#xa0;» et connectez-vous avec

    adresse e-mail&#xa0;: %3
    code&#xa0;: %4

Le code sert une seule fois, jusqu’au %5. Vous choisirez alors votre propre mot de passe.
</translation>
    </message>
    <message>
        <source>It opens Effectif once, until %1. It is shown now and never again: hand it over before you close this.</source>
        <translation>Il ouvre Effectif une seule fois, jusqu’au %1. Il est affiché maintenant et jamais plus&#xa0;: transmettez-le avant de fermer.</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Code à usage unique</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>The code is on the clipboard.</source>
        <translation>Le code est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Letter (PDF) …</source>
        <translation>Lettre (PDF)…</translation>
    </message>
    <message>
        <source>Write an e-mail …</source>
        <translation>Écrire un e-mail…</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Enregistrer la lettre</translation>
    </message>
    <message>
        <source>Letter to %1</source>
        <translation>Lettre à %1</translation>
    </message>
    <message>
        <source>The letter is saved: print it, and give it to nobody else.</source>
        <translation>La lettre est enregistrée&#xa0;: imprimez-la, et ne la donnez à personne d’autre.</translation>
    </message>
    <message>
        <source>Your account in Effectif</source>
        <translation>Votre compte dans Effectif</translation>
    </message>
    <message>
        <source>No mail program answered. Copy the code, or save the letter.</source>
        <translation>Aucun programme de messagerie n’a répondu. Copiez le code, ou enregistrez la lettre.</translation>
    </message>
    <message>
        <source>By e-mail to %1: %2</source>
        <translation>Par e-mail à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>It opens Effectif once, until %1. It did not leave by e-mail: hand it over before you close this.</source>
        <translation>Il ouvre Effectif une seule fois, jusqu’au %1. Il n’est pas parti par e-mail&#xa0;: transmettez-le avant de fermer.</translation>
    </message>
    <message>
        <source>It opens Effectif once, until %1. It leaves by e-mail; nothing more is to be done.</source>
        <translation>Il ouvre Effectif une seule fois, jusqu’au %1. Il part par e-mail&#x202f;; vous n’avez rien d’autre à faire.</translation>
    </message>
    <message>
        <source>It opens Effectif once, until %1. It cannot leave by e-mail right now: hand it over yourself if it has no time.</source>
        <translation>Il ouvre Effectif une seule fois, jusqu’au %1. Il ne peut pas partir par e-mail pour le moment&#xa0;: remettez-le vous-même si cela presse.</translation>
    </message>
</context>
<context>
    <name>effectif::ColumnsDialog</name>
    <message>
        <source>Choose columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Colonnes de la liste</translation>
    </message>
    <message>
        <source>Search a field</source>
        <translation>Rechercher un champ</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Tous les champs</translation>
    </message>
    <message>
        <source>Shown, from left to right</source>
        <translation>Affichées, de gauche à droite</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Déplacer vers la gauche</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Déplacer vers la droite</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>Colonnes par défaut</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>%1 (sensitive)</source>
        <translation>%1 (donnée sensible)</translation>
    </message>
    <message>
        <source>Sensitive data is seen on the sheet only, never in a list.</source>
        <translation>Les données sensibles sont visibles uniquement sur la fiche, jamais dans une liste.</translation>
    </message>
    <message>
        <source>Tick a field to show it. Drag a column, or move it with the arrows.</source>
        <translation>Cochez un champ pour l’afficher. Faites glisser une colonne, ou déplacez-la avec les flèches.</translation>
    </message>
    <message>
        <source>Tick at least one field: a list without columns shows nothing.</source>
        <translation>Cochez au moins un champ&#xa0;: une liste sans colonne n’affiche rien.</translation>
    </message>
</context>
<context>
    <name>effectif::CommandPalette</name>
    <message>
        <source>Go to</source>
        <translation>Atteindre</translation>
    </message>
    <message>
        <source>A person, a page, an action …</source>
        <translation>Une personne, une page, une action…</translation>
    </message>
    <message>
        <source>Go to a person, a page or an action</source>
        <translation>Atteindre une personne, une page ou une action</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Return opens   ·   Esc closes</source>
        <translation>↑ ↓ choisir   ·   Entrée ouvre   ·   Échap ferme</translation>
    </message>
    <message>
        <source>open page</source>
        <translation>onglet ouvert</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Rien ne s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Words are found by how they begin. Whoever left, or is in the bin, stands in the lists of those.</source>
        <translation>Les mots se trouvent par leur début. Les personnes parties ou dans la corbeille se trouvent dans leurs propres listes.</translation>
    </message>
</context>
<context>
    <name>effectif::CompanyPanel</name>
    <message>
        <source>Name of the organisation</source>
        <translation>Nom de l’organisation</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Whom to ask for help</source>
        <translation>Interlocuteur pour l’aide</translation>
    </message>
    <message>
        <source>Their telephone</source>
        <translation>Son téléphone</translation>
    </message>
    <message>
        <source>Their e-mail address</source>
        <translation>Son adresse e-mail</translation>
    </message>
    <message>
        <source>Web address for booking an appointment</source>
        <translation>Adresse web pour prendre rendez-vous</translation>
    </message>
    <message>
        <source>The logo is removed.</source>
        <translation>Le logo est retiré.</translation>
    </message>
    <message>
        <source>The logo is stored.</source>
        <translation>Le logo est enregistré.</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Opening hours and other useful words</source>
        <translation>Permanence</translation>
    </message>
    <message>
        <source>Do not hesitate to call us, from 9:00 to 12:00</source>
        <translation>N’hésitez pas à nous contacter, de 9h00 à 12h00</translation>
    </message>
    <message>
        <source>The home page leads there. Without it, it shows telephone and e-mail address instead.</source>
        <translation>La page d’accueil y mène. Sans elle, elle montre le téléphone et l’adresse e-mail.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Saved. Everybody sees it on the home page.</source>
        <translation>Enregistré. Chacun le voit sur sa page d’accueil.</translation>
    </message>
    <message>
        <source>The former logo is back.</source>
        <translation>L’ancien logo est de retour.</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Collègues</translation>
    </message>
    <message>
        <source>Language of new accounts</source>
        <translation>Langue des nouveaux comptes</translation>
    </message>
    <message>
        <source>Invitations and messages are written in it, unless the invitation says otherwise. Everybody may change it for themselves.</source>
        <translation>Les invitations et les messages sont rédigés dans cette langue, sauf indication contraire dans l’invitation. Chacun peut ensuite choisir la sienne.</translation>
    </message>
</context>
<context>
    <name>effectif::CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed by you and by someone else</source>
        <translation>
            <numerusform>%n champ modifié par vous et par quelqu’un d’autre</numerusform>
            <numerusform>%n champs modifiés par vous et par quelqu’un d’autre</numerusform>
        </translation>
    </message>
    <message>
        <source>All of mine</source>
        <translation>Toutes les miennes</translation>
    </message>
    <message>
        <source>All of theirs</source>
        <translation>Toutes les autres</translation>
    </message>
    <message>
        <source>Take these</source>
        <translation>Retenir ces valeurs</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>Choose which value stays. Nothing is saved before you save the sheet, and undo brings back what you typed.</source>
        <translation>Choisissez la valeur qui reste. Rien n’est enregistré avant que vous n’enregistriez la fiche, et «&#xa0;Annuler&#xa0;» ramène votre saisie.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>someone else</source>
        <translation>quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Ma saisie</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who changed the field, and when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>effectif::ConnectDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>Connect to a database on a server</source>
        <translation>Se connecter à une base de données sur un serveur</translation>
    </message>
    <message>
        <source>The server is always verified before anything is sent: its certificate must bear its name and be signed by the authority above. There is no way round this check.</source>
        <translation>Le serveur est toujours vérifié avant tout envoi&#xa0;: son certificat doit porter son nom et être signé par l’autorité indiquée ci-dessus. Ce contrôle ne peut pas être contourné.</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>The connection works. The server is verified and the login accepted.</source>
        <translation>La connexion fonctionne. Le serveur est vérifié et l’identifiant accepté.</translation>
    </message>
    <message>
        <source>The connection works, but this database holds nothing of Effectif yet.</source>
        <translation>La connexion fonctionne, mais cette base de données ne contient encore rien d’Effectif.</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Initialiser la base</translation>
    </message>
    <message>
        <source>Forgotten password?</source>
        <translation>Mot de passe oublié&#x202f;?</translation>
    </message>
</context>
<context>
    <name>effectif::ConversationView</name>
    <message>
        <source>Add colleagues …</source>
        <translation>Ajouter des collègues…</translation>
    </message>
    <message>
        <source>More about this conversation</source>
        <translation>Autres actions sur cette conversation</translation>
    </message>
    <message>
        <source>Nobody else is here any more</source>
        <translation>Il n’y a plus personne d’autre ici</translation>
    </message>
    <message>
        <source>You, %1</source>
        <translation>Vous, %1</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>En sourdine</translation>
    </message>
    <message>
        <source>Muted · %1</source>
        <translation>En sourdine · %1</translation>
    </message>
    <message>
        <source>The message was taken back.</source>
        <translation>Le message est retiré.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Give it a title …</source>
        <translation>Lui donner un titre…</translation>
    </message>
    <message>
        <source>Notify me again</source>
        <translation>Me signaler à nouveau les messages</translation>
    </message>
    <message>
        <source>Mute: notify me of nothing</source>
        <translation>Mettre en sourdine&#xa0;: ne rien me signaler</translation>
    </message>
    <message>
        <source>Leave the conversation …</source>
        <translation>Quitter la conversation…</translation>
    </message>
    <message>
        <source>Leave the conversation</source>
        <translation>Quitter la conversation</translation>
    </message>
    <message>
        <source>You no longer see “%1” nor what is written there. Somebody in it can add you again.</source>
        <translation>Vous ne verrez plus «&#xa0;%1&#xa0;» ni ce qui s’y écrit. Un participant peut vous y ajouter de nouveau.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
</context>
<context>
    <name>effectif::CropDialog</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>What shall be seen of the picture?</source>
        <translation>Que doit-on voir de l’image&#x202f;?</translation>
    </message>
    <message>
        <source>Drag the picture, or move it with the arrow keys; + and − enlarge and reduce it.</source>
        <translation>Faites glisser l’image, ou déplacez-la avec les flèches&#x202f;; + et − l’agrandissent et la réduisent.</translation>
    </message>
    <message>
        <source>Picture behind the square of the photo</source>
        <translation>Image derrière le carré de la photo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Turn to the left</source>
        <translation>Tourner vers la gauche</translation>
    </message>
    <message>
        <source>Turn to the right</source>
        <translation>Tourner vers la droite</translation>
    </message>
    <message>
        <source>Use this photo</source>
        <translation>Utiliser cette photo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>effectif::DateFieldEditor</name>
    <message>
        <source>dd/mm/yyyy hh:mm</source>
        <translation>jj/mm/aaaa hh:mm</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>Choisir dans un calendrier</translation>
    </message>
</context>
<context>
    <name>effectif::DeliveryDialog</name>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Recipients of “%1”</source>
        <translation>Destinataires de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Nobody is like that.</source>
        <translation>Personne ne correspond.</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Search the recipients</source>
        <translation>Rechercher parmi les destinataires</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Rechercher un nom</translation>
    </message>
    <message>
        <source>Which recipients</source>
        <translation>Quels destinataires</translation>
    </message>
    <message>
        <source>All recipients</source>
        <translation>Tous les destinataires</translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n destinataire</numerusform>
            <numerusform>%n destinataires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opened it</source>
        <translation>
            <numerusform>%n ouvert</numerusform>
            <numerusform>%n ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have not opened it yet</source>
        <translation>
            <numerusform>%n non ouvert</numerusform>
            <numerusform>%n non ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an account</source>
        <translation>
            <numerusform>%n sans compte</numerusform>
            <numerusform>%n sans compte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::DeliveryModel</name>
    <message>
        <source>Somebody of another department</source>
        <translation>Personne d’un autre département</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
</context>
<context>
    <name>effectif::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>This desktop shows no notifications: it has neither a notification service nor a tray.</source>
        <translation>Ce bureau n’affiche pas de notifications&#xa0;: il n’a ni service de notification ni zone de notification.</translation>
    </message>
</context>
<context>
    <name>effectif::DistributionDialog</name>
    <message>
        <source>New group of users</source>
        <translation>Nouveau groupe d’utilisateurs</translation>
    </message>
    <message>
        <source>Change the list</source>
        <translation>Modifier la liste</translation>
    </message>
    <message>
        <source>Only the people of the chosen list are told of a message, an announcement or a poll. Whoever leaves is on none.</source>
        <translation>Seules les personnes de la liste choisie reçoivent un message, une annonce ou un sondage. Qui quitte l’effectif n’y figure plus.</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>Créer la liste</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>People whom I choose</source>
        <translation>Des personnes que je choisis</translation>
    </message>
    <message>
        <source>Everybody who meets conditions, today and later</source>
        <translation>Quiconque remplit des conditions, aujourd’hui et plus tard</translation>
    </message>
    <message>
        <source>Who is on it</source>
        <translation>Qui en fait partie</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Add a condition …</source>
        <translation>Ajouter une condition…</translation>
    </message>
    <message>
        <source>Take the conditions of a saved view</source>
        <translation>Reprendre les conditions d’une vue enregistrée</translation>
    </message>
    <message>
        <source>From a saved view …</source>
        <translation>D’après une vue enregistrée…</translation>
    </message>
    <message>
        <source>Apply the condition that you are making, or close it.</source>
        <translation>Appliquez la condition en cours, ou refermez-la.</translation>
    </message>
</context>
<context>
    <name>effectif::DistributionPage</name>
    <message>
        <source>Distribution lists</source>
        <translation>Listes de diffusion</translation>
    </message>
    <message>
        <source>User management</source>
        <translation>Gestion des utilisateurs</translation>
    </message>
    <message>
        <source>Distribution lists say who gets a message, an announcement or a poll: only the people of the chosen list are told.</source>
        <translation>Les listes de diffusion définissent les destinataires d’un message, d’une annonce ou d’un sondage&#xa0;: seules les personnes de la liste choisie sont prévenues.</translation>
    </message>
    <message>
        <source>Add a group of users</source>
        <translation>Ajouter un groupe d’utilisateurs</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Choisie</translation>
    </message>
    <message>
        <source>The list “%1” is made.</source>
        <translation>La liste «&#xa0;%1&#xa0;» est créée.</translation>
    </message>
    <message>
        <source>The list “%1” is changed.</source>
        <translation>La liste «&#xa0;%1&#xa0;» est modifiée.</translation>
    </message>
    <message>
        <source>The list “%1” is removed. What was sent by it stays.</source>
        <translation>La liste «&#xa0;%1&#xa0;» est supprimée. Ce qu’elle a déjà diffusé reste.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It is as before.</source>
        <translation>Tout est comme avant.</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>D’office</translation>
    </message>
</context>
<context>
    <name>effectif::DistributionView</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>Supprimer la liste</translation>
    </message>
    <message>
        <source>Add people …</source>
        <translation>Ajouter des personnes…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Nobody is on this list yet.</source>
        <translation>Personne n’est encore dans cette liste.</translation>
    </message>
    <message>
        <source>Nobody is on this list now.</source>
        <translation>Personne n’est dans cette liste actuellement.</translation>
    </message>
    <message>
        <source>Whoever meets its conditions later is on it by itself.</source>
        <translation>Qui remplira ses conditions plus tard y figurera d’office.</translation>
    </message>
    <message>
        <source>All people in service whom you see. This list is there by itself.</source>
        <translation>Toutes les personnes en activité que vous pouvez voir. Cette liste existe d’office.</translation>
    </message>
    <message>
        <source>By conditions: %1</source>
        <translation>Sur conditions&#xa0;: %1</translation>
    </message>
    <message>
        <source>People chosen one by one</source>
        <translation>Personnes choisies une à une</translation>
    </message>
    <message>
        <source>List of %1</source>
        <translation>Liste de %1</translation>
    </message>
    <message numerus="yes">
        <source>used by %n announcement(s) or poll(s)</source>
        <translation>
            <numerusform>utilisée par %n annonce ou sondage</numerusform>
            <numerusform>utilisée par %n annonces ou sondages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n destinataire</numerusform>
            <numerusform>%n destinataires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without e-mail address</source>
        <translation>
            <numerusform>%n sans e-mail</numerusform>
            <numerusform>%n sans e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without mobile</source>
        <translation>
            <numerusform>%n sans mobile</numerusform>
            <numerusform>%n sans mobile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without account</source>
        <translation>
            <numerusform>%n sans compte</numerusform>
            <numerusform>%n sans compte</numerusform>
        </translation>
    </message>
    <message>
        <source>Add people to “%1”</source>
        <translation>Ajouter des personnes à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were put on the list “%1”.</source>
        <translation>
            <numerusform>%n personne a été ajoutée à la liste «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n personnes ont été ajoutées à la liste «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were taken off the list “%1”.</source>
        <translation>
            <numerusform>%n personne a été retirée de la liste «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n personnes ont été retirées de la liste «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for them with “Add people”.</source>
        <translation>Cherchez-les avec «&#xa0;Ajouter des personnes&#xa0;».</translation>
    </message>
</context>
<context>
    <name>effectif::DocumentTypesDialog</name>
    <message>
        <source>Give every type a French name of at most 100 characters.</source>
        <translation>Donnez à chaque type un nom français de 100 caractères au plus.</translation>
    </message>
    <message>
        <source>Types of documents</source>
        <translation>Types de documents</translation>
    </message>
    <message>
        <source>A document is marked as expiring so many days before its last day. A type that is taken out here stays with the files that have it.</source>
        <translation>Un document est signalé comme expirant ce nombre de jours avant sa date. Un type retiré ici reste sur les fichiers qui le portent.</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Nom en français</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nom en anglais</translation>
    </message>
    <message>
        <source>Days of warning</source>
        <translation>Jours d’alerte</translation>
    </message>
    <message>
        <source>Add a type</source>
        <translation>Ajouter un type</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>effectif::DraftsDialog</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>What was typed and not saved</source>
        <translation>Ce qui a été saisi sans être enregistré</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Go on with these</source>
        <translation>Reprendre la saisie</translation>
    </message>
    <message>
        <source>Drop …</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>Nouvelle fiche</translation>
    </message>
    <message>
        <source>%1 (new sheet)</source>
        <translation>%1 (nouvelle fiche)</translation>
    </message>
    <message>
        <source>Drop for good?</source>
        <translation>Abandonner définitivement&#x202f;?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Effectif ended before this was saved. It is put back where it was typed, over what is stored there now; nothing is saved before you save it.</source>
        <translation>Effectif s’est fermé avant l’enregistrement de ces saisies. Elles sont remises là où elles ont été tapées, par-dessus ce qui y est enregistré aujourd’hui&#x202f;; rien n’est enregistré avant que vous ne l’enregistriez.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Élément</translation>
    </message>
    <message numerus="yes">
        <source>What was typed in %n place(s) is lost for good.</source>
        <translation>
            <numerusform>%n saisie sera perdue définitivement.</numerusform>
            <numerusform>%n saisies seront perdues définitivement.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::DueModel</name>
    <message>
        <source>%1 (in the bin)</source>
        <translation>%1 (à la corbeille)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Left, or last in touch</source>
        <translation>Départ ou dernier contact</translation>
    </message>
    <message>
        <source>To be purged since</source>
        <translation>À purger depuis</translation>
    </message>
</context>
<context>
    <name>effectif::DuePage</name>
    <message>
        <source>To be purged</source>
        <translation>À purger</translation>
    </message>
    <message>
        <source>Whose sheets are older than the rules of the office say. Nothing goes by itself: make them anonymous, erase them, or say why they are kept.</source>
        <translation>Les personnes dont la fiche dépasse les durées de conservation. Rien ne part tout seul&#xa0;: anonymisez, supprimez, ou dites pourquoi vous conservez.</translation>
    </message>
    <message>
        <source>How long data are kept …</source>
        <translation>Durées de conservation…</translation>
    </message>
    <message>
        <source>Nobody’s data are kept too long.</source>
        <translation>Aucune donnée n’est conservée trop longtemps.</translation>
    </message>
    <message>
        <source>People appear here when their sheets are older than the rules say.</source>
        <translation>Les personnes apparaissent ici quand leur fiche dépasse les durées fixées.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Make anonymous …</source>
        <translation>Anonymiser…</translation>
    </message>
    <message>
        <source>Erase for good …</source>
        <translation>Supprimer définitivement…</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Keep longer …</source>
        <translation>Conserver jusqu’au…</translation>
    </message>
</context>
<context>
    <name>effectif::DuplicateComparison</name>
    <message>
        <source>The two sheets, field by field</source>
        <translation>Les deux fiches, champ par champ</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>First sheet</source>
        <translation>Première fiche</translation>
    </message>
    <message>
        <source>Second sheet</source>
        <translation>Seconde fiche</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Only on the second sheet</source>
        <translation>Seulement sur la seconde fiche</translation>
    </message>
    <message>
        <source>Only on the first sheet</source>
        <translation>Seulement sur la première fiche</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>Same, written otherwise</source>
        <translation>Identique, écrit autrement</translation>
    </message>
    <message>
        <source>Very probably one person (%1 of 100)</source>
        <translation>Très probablement la même personne (%1 sur 100)</translation>
    </message>
    <message>
        <source>Probably one person (%1 of 100)</source>
        <translation>Probablement la même personne (%1 sur 100)</translation>
    </message>
    <message>
        <source>Perhaps one person (%1 of 100)</source>
        <translation>Peut-être la même personne (%1 sur 100)</translation>
    </message>
    <message>
        <source>Both match a third sheet of the group.</source>
        <translation>Toutes deux ressemblent à une troisième fiche du groupe.</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Cette fiche</translation>
    </message>
    <message>
        <source>Only on the other sheet</source>
        <translation>Seulement sur l’autre fiche</translation>
    </message>
    <message>
        <source>Only on this sheet</source>
        <translation>Seulement sur cette fiche</translation>
    </message>
</context>
<context>
    <name>effectif::DuplicateRulesPanel</name>
    <message>
        <source>Codes and account numbers</source>
        <translation>Codes et numéros de compte</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>What makes two sheets one person’s. It counts for the search through all sheets, for the check of one sheet, for imports and on the command line.</source>
        <translation>Ce qui fait que deux fiches sont celles d’une même personne. Ces réglages valent pour la recherche sur toute la base, le contrôle d’une fiche, les imports et la ligne de commande.</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Ne compte pas</translation>
    </message>
    <message>
        <source>Counts little</source>
        <translation>Compte peu</translation>
    </message>
    <message>
        <source>Counts as usual</source>
        <translation>Compte normalement</translation>
    </message>
    <message>
        <source>Counts much</source>
        <translation>Compte beaucoup</translation>
    </message>
    <message>
        <source>Own fields that are compared too</source>
        <translation>Champs ajoutés, comparés eux aussi</translation>
    </message>
    <message>
        <source>Which pairs are shown</source>
        <translation>Quelles paires sont montrées</translation>
    </message>
    <message>
        <source>From this score on</source>
        <translation>À partir de cette note</translation>
    </message>
    <message>
        <source>&amp;Count the pairs with these settings</source>
        <translation>&amp;Compter les paires avec ces réglages</translation>
    </message>
    <message>
        <source>&amp;Restore the usual settings</source>
        <translation>&amp;Rétablir les réglages habituels</translation>
    </message>
    <message>
        <source>%1 of 100: doubtful pairs are shown too; many of them are two people.</source>
        <translation>%1 sur 100&#xa0;: même les paires douteuses sont montrées&#x202f;; beaucoup sont deux personnes différentes.</translation>
    </message>
    <message>
        <source>%1 of 100: what is as likely as not is shown, and everything above.</source>
        <translation>%1 sur 100&#xa0;: les paires qui ont une chance sur deux d’être des doublons sont montrées, et toutes celles au-dessus.</translation>
    </message>
    <message>
        <source>%1 of 100: only probable pairs are shown; some duplicates stay unseen.</source>
        <translation>%1 sur 100&#xa0;: seules les paires probables sont montrées&#x202f;; quelques doublons passent inaperçus.</translation>
    </message>
    <message>
        <source>%1 of 100: only very probable pairs are shown; more duplicates stay unseen.</source>
        <translation>%1 sur 100&#xa0;: seules les paires très probables sont montrées&#x202f;; davantage de doublons passent inaperçus.</translation>
    </message>
    <message>
        <source>The settings for duplicates are stored.</source>
        <translation>Les réglages des doublons sont enregistrés.</translation>
    </message>
    <message>
        <source>The settings for duplicates are what they were.</source>
        <translation>Les réglages des doublons sont de nouveau ceux d’avant.</translation>
    </message>
    <message>
        <source>All sheets are compared …</source>
        <translation>Comparaison de toutes les fiches…</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) with these settings.</source>
        <translation>
            <numerusform>%n paire avec ces réglages.</numerusform>
            <numerusform>%n paires avec ces réglages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::DuplicatesPage</name>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>All sheets are compared: numbers, telephones, e-mail addresses, names as people mistype them, dates and addresses. You can go on working meanwhile.</source>
        <translation>Toutes les fiches sont comparées&#xa0;: numéros, téléphones, adresses e-mail, noms avec leurs fautes de frappe, dates et adresses. Vous pouvez continuer à travailler pendant ce temps.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>First sheet</source>
        <translation>Première fiche</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Remplie</translation>
    </message>
    <message>
        <source>Second sheet</source>
        <translation>Seconde fiche</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Open the first sheet</source>
        <translation>Ouvrir la première fiche</translation>
    </message>
    <message>
        <source>Open the second sheet</source>
        <translation>Ouvrir la seconde fiche</translation>
    </message>
    <message>
        <source>Matched by:</source>
        <translation>Rapprochées par&#xa0;:</translation>
    </message>
    <message>
        <source>Matched by</source>
        <translation>Rapprochées par</translation>
    </message>
    <message>
        <source>All sheets are compared …</source>
        <translation>Comparaison de toutes les fiches…</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) compared.</source>
        <translation>
            <numerusform>%n fiche comparée.</numerusform>
            <numerusform>%n fiches comparées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>N’importe quel champ</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Does anybody have several sheets?</source>
        <translation>Quelqu’un a-t-il plusieurs fiches&#x202f;?</translation>
    </message>
    <message>
        <source>The search compares every sheet that you see with all the others. Nothing is changed by it.</source>
        <translation>La recherche compare chaque fiche que vous voyez à toutes les autres. Elle ne modifie rien.</translation>
    </message>
    <message>
        <source>No duplicates were found.</source>
        <translation>Aucun doublon n’a été trouvé.</translation>
    </message>
    <message>
        <source>Which pairs are shown, for everybody</source>
        <translation>Les paires montrées, pour tout le monde</translation>
    </message>
    <message>
        <source>Doubtful ones too</source>
        <translation>Même les douteuses</translation>
    </message>
    <message>
        <source>As likely as not, or more</source>
        <translation>Une chance sur deux au moins</translation>
    </message>
    <message>
        <source>Probable ones</source>
        <translation>Les probables</translation>
    </message>
    <message>
        <source>Very probable ones only</source>
        <translation>Seulement les très probables</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>Pas un doublon</translation>
    </message>
    <message>
        <source>Not shown again, until something that is compared changes on one of the two sheets</source>
        <translation>Ne sera plus montré, tant que rien de ce qui est comparé ne change sur l’une des deux fiches</translation>
    </message>
    <message>
        <source>Set aside as no duplicates</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>%1 and %2 are set aside: they are not shown again until something that is compared changes on either.</source>
        <translation>%1 et %2 sont écartées&#xa0;: elles ne seront plus montrées tant que rien de ce qui est comparé ne change sur l’une ou l’autre.</translation>
    </message>
    <message>
        <source>Merge these two …</source>
        <translation>Fusionner ces deux fiches…</translation>
    </message>
    <message>
        <source>Merge the group …</source>
        <translation>Fusionner le groupe…</translation>
    </message>
</context>
<context>
    <name>effectif::EnclosureField</name>
    <message>
        <source>Choose a file …</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the attached file</source>
        <translation>Retirer la pièce jointe</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>None. At most 25 MB; drop it here.</source>
        <translation>Aucune. 25 Mo au plus&#x202f;; déposez-la ici.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a file&apos;s name, its size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>effectif::EraseDialog</name>
    <message>
        <source>no name</source>
        <translation>sans nom</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>everything typed in the sheet: identity, contact details, contract, bank</source>
        <translation>tout ce qui est saisi dans la fiche&#xa0;: identité, coordonnées, contrat, banque</translation>
    </message>
    <message numerus="yes">
        <source>the name in %n other sheet(s) that refer to it</source>
        <translation>
            <numerusform>le nom dans %n autre fiche qui y renvoie</numerusform>
            <numerusform>le nom dans %n autres fiches qui y renvoient</numerusform>
        </translation>
    </message>
    <message>
        <source>This vanishes for good, and no one can bring it back:</source>
        <translation>Ceci disparaît pour toujours, et personne ne pourra le faire revenir&#xa0;:</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n sheet(s) for good?</source>
        <translation>
            <numerusform>Effacer définitivement %n fiche&#x202f;?</numerusform>
            <numerusform>Effacer définitivement %n fiches&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>What stays: who erased it, and when.</source>
        <translation>Ce qui reste&#xa0;: qui l’a effacée, et quand.</translation>
    </message>
    <message>
        <source>What stays: who erased it, and when; and the numbers (%1), so that nobody is ever given them again.</source>
        <translation>Ce qui reste&#xa0;: qui l’a effacée et quand, ainsi que les numéros (%1), afin qu’ils ne soient plus jamais attribués.</translation>
    </message>
    <message>
        <source>To confirm, type the name: %1</source>
        <translation>Pour confirmer, tapez le nom&#xa0;: %1</translation>
    </message>
    <message>
        <source>To confirm, type how many sheets: %1</source>
        <translation>Pour confirmer, tapez le nombre de fiches&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>effectif::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>Which sheets</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>With these fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Version of the cards</source>
        <translation>Version des cartes</translation>
    </message>
    <message>
        <source>With sensitive fields: the audit will say so</source>
        <translation>Avec les champs sensibles (l’export sera noté au journal d’audit)</translation>
    </message>
    <message>
        <source>With the photos</source>
        <translation>Avec les photos</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected sheet(s)</source>
        <translation>
            <numerusform>La fiche sélectionnée</numerusform>
            <numerusform>Les %n fiches sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list as it stands: %n sheet(s)</source>
        <translation>
            <numerusform>La liste telle qu’affichée&#xa0;: %n fiche</numerusform>
            <numerusform>La liste telle qu’affichée&#xa0;: %n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Everyone, former staff too</source>
        <translation>Toutes les personnes, anciens compris</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Classeur Excel (.xlsx)</translation>
    </message>
    <message>
        <source>Text for spreadsheets and other programs (.csv)</source>
        <translation>Texte pour tableurs et autres logiciels (.csv)</translation>
    </message>
    <message>
        <source>Contacts for address books and telephones (.vcf)</source>
        <translation>Contacts pour carnets d’adresses et téléphones (.vcf)</translation>
    </message>
    <message>
        <source>The columns of the list</source>
        <translation>Les colonnes de la liste</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Tous les champs</translation>
    </message>
    <message>
        <source>All fields that are filled in on one of the sheets</source>
        <translation>Tous les champs remplis sur au moins une fiche</translation>
    </message>
    <message>
        <source>Semicolon (Excel in French)</source>
        <translation>Point-virgule (Excel en français)</translation>
    </message>
    <message>
        <source>Comma (Excel in English)</source>
        <translation>Virgule (Excel en anglais)</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>3.0, read by every program</source>
        <translation>3.0, lue par tous les logiciels</translation>
    </message>
    <message>
        <source>4.0, for recent programs</source>
        <translation>4.0, pour les logiciels récents</translation>
    </message>
    <message>
        <source>No field is public: an administrator says in the field settings what goes on cards.</source>
        <translation>Aucun champ n’est public&#xa0;: un administrateur choisit dans le paramétrage des champs ce qui figure sur les cartes.</translation>
    </message>
    <message>
        <source>Cards hold what is public: %1. An administrator says so in the field settings.</source>
        <translation>Les cartes contiennent ce qui est public&#xa0;: %1. Un administrateur le choisit dans le paramétrage des champs.</translation>
    </message>
</context>
<context>
    <name>effectif::FieldProperties</name>
    <message>
        <source>Label and help</source>
        <translation>Libellé et aide</translation>
    </message>
    <message>
        <source>On which sheets</source>
        <translation>Sur quelles fiches</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>Label in French</source>
        <translation>Libellé en français</translation>
    </message>
    <message>
        <source>Label in English</source>
        <translation>Libellé en anglais</translation>
    </message>
    <message>
        <source>Help in French</source>
        <translation>Aide en français</translation>
    </message>
    <message>
        <source>Help in English</source>
        <translation>Aide en anglais</translation>
    </message>
    <message>
        <source>Shown when the mouse rests on the field, and read out by screen readers.</source>
        <translation>Affichée quand la souris s’arrête sur le champ, et lue par les lecteurs d’écran.</translation>
    </message>
    <message>
        <source>Only for these Natures</source>
        <translation>Seulement pour ces Natures</translation>
    </message>
    <message>
        <source>All Natures</source>
        <translation>Toutes les Natures</translation>
    </message>
    <message>
        <source>Only if this field …</source>
        <translation>Seulement si ce champ…</translation>
    </message>
    <message>
        <source>… has one of these values</source>
        <translation>… a l’une de ces valeurs</translation>
    </message>
    <message>
        <source>Any value</source>
        <translation>N’importe quelle valeur</translation>
    </message>
    <message>
        <source>Mandatory on these sheets</source>
        <translation>Obligatoire sur ces fiches</translation>
    </message>
    <message>
        <source>All sheets</source>
        <translation>Toutes les fiches</translation>
    </message>
    <message>
        <source>Mandatory for these Natures</source>
        <translation>Obligatoire pour ces Natures</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>List of values</source>
        <translation>Liste de valeurs</translation>
    </message>
    <message>
        <source>Default value</source>
        <translation>Valeur par défaut</translation>
    </message>
    <message>
        <source>Width on the sheet</source>
        <translation>Largeur sur la fiche</translation>
    </message>
    <message>
        <source>Fewest characters</source>
        <translation>Caractères au moins</translation>
    </message>
    <message>
        <source>Most characters</source>
        <translation>Caractères au plus</translation>
    </message>
    <message>
        <source>Smallest value</source>
        <translation>Valeur minimale</translation>
    </message>
    <message>
        <source>Greatest value</source>
        <translation>Valeur maximale</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Modèle d’écriture</translation>
    </message>
    <message>
        <source>A regular expression for the whole text: \d{5} is five digits.</source>
        <translation>Une expression régulière pour tout le texte&#xa0;: \d{5} signifie cinq chiffres.</translation>
    </message>
    <message>
        <source>What to say if it does not match, in French</source>
        <translation>Que dire si ce n’est pas respecté, en français</translation>
    </message>
    <message>
        <source>The same in English</source>
        <translation>La même chose en anglais</translation>
    </message>
    <message>
        <source>Show on the sheet</source>
        <translation>Afficher sur la fiche</translation>
    </message>
    <message>
        <source>On sheets of individuals</source>
        <translation>Sur la fiche Particulier</translation>
    </message>
    <message>
        <source>On sheets of professionals</source>
        <translation>Sur la fiche Pro</translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>The same value on every sheet, not to be changed there</source>
        <translation>La même valeur sur toutes les fiches, non modifiable</translation>
    </message>
    <message>
        <source>Found by the search</source>
        <translation>Trouvé par la recherche</translation>
    </message>
    <message>
        <source>A column of the list</source>
        <translation>Colonne de la liste</translation>
    </message>
    <message>
        <source>Compared to find duplicates</source>
        <translation>Comparé par le contrôle des doublons</translation>
    </message>
    <message>
        <source>Half of the width</source>
        <translation>La moitié de la largeur</translation>
    </message>
    <message>
        <source>The whole width</source>
        <translation>Toute la largeur</translation>
    </message>
    <message>
        <source>No condition</source>
        <translation>Aucune condition</translation>
    </message>
    <message>
        <source>Mandatory for these roles</source>
        <translation>Obligatoire pour ces rôles</translation>
    </message>
    <message>
        <source>Whoever has one of these roles is asked for the field. As long as there are no accounts, everyone is an administrator.</source>
        <translation>Le champ est demandé à quiconque a l’un de ces rôles. Tant qu’il n’y a pas de comptes, chacun est administrateur.</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Tous les rôles</translation>
    </message>
    <message>
        <source>Sensitive: not searched, listed or exported unasked</source>
        <translation>Sensible&#xa0;: ni recherché, ni listé, ni exporté d’office</translation>
    </message>
    <message>
        <source>Public: on business cards and in exported contacts</source>
        <translation>Public&#xa0;: sur les cartes de visite et dans les contacts exportés</translation>
    </message>
</context>
<context>
    <name>effectif::FieldTree</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Individual sheet</source>
        <translation>Fiche Particulier</translation>
    </message>
    <message>
        <source>Professional sheet</source>
        <translation>Fiche Pro</translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>The fields in their tabs and sections</source>
        <translation>Les champs dans leurs onglets et sections</translation>
    </message>
    <message>
        <source>Whether the field is on the sheets of individuals.</source>
        <translation>Si le champ figure sur les fiches Particulier.</translation>
    </message>
    <message>
        <source>Whether the field is on the sheets of professionals.</source>
        <translation>Si le champ figure sur les fiches Pro.</translation>
    </message>
    <message>
        <source>Empty until sheets of professionals are switched on.</source>
        <translation>Vide tant que les fiches Intervenants professionnels ne sont pas activées.</translation>
    </message>
    <message>
        <source>A new sheet is not saved before the field is filled in.</source>
        <translation>Une nouvelle fiche n’est pas enregistrée avant que le champ soit rempli.</translation>
    </message>
    <message>
        <source>Untick to take the field off the sheet. Its values are kept.</source>
        <translation>Décochez pour masquer le champ sur la fiche. Ses valeurs sont gardées.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>The program needs this field: it is always shown and always mandatory.</source>
        <translation>Le logiciel a besoin de ce champ&#xa0;: il est toujours affiché et toujours obligatoire.</translation>
    </message>
    <message>
        <source>New: not saved yet.</source>
        <translation>Nouveau&#xa0;: pas encore enregistré.</translation>
    </message>
    <message>
        <source>Sensitive: stored apart, never searched or listed.</source>
        <translation>Sensible&#xa0;: rangé à part, jamais recherché ni mis en liste.</translation>
    </message>
    <message>
        <source>Removed fields</source>
        <translation>Champs retirés</translation>
    </message>
</context>
<context>
    <name>effectif::FieldsPage</name>
    <message>
        <source>Field settings</source>
        <translation>Gestion des champs</translation>
    </message>
    <message>
        <source>Shape the sheet: nothing changes for your colleagues before you save.</source>
        <translation>Composez la fiche&#xa0;: rien ne change pour vos collègues avant d’enregistrer.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Field …</source>
        <translation>Champ…</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Onglet</translation>
    </message>
    <message>
        <source>Sheets of professionals</source>
        <translation>Fiches Intervenants professionnels</translation>
    </message>
    <message>
        <source>Versions …</source>
        <translation>Versions…</translation>
    </message>
    <message>
        <source>Export the configuration …</source>
        <translation>Exporter la configuration…</translation>
    </message>
    <message>
        <source>Import a configuration …</source>
        <translation>Importer une configuration…</translation>
    </message>
    <message>
        <source>Put the removed field back</source>
        <translation>Remettre le champ retiré</translation>
    </message>
    <message>
        <source>Empty the removed field for good …</source>
        <translation>Vider définitivement le champ retiré…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Move up (Alt+Shift+Up)</source>
        <translation>Monter (Alt+Maj+Haut)</translation>
    </message>
    <message>
        <source>Move down (Alt+Shift+Down)</source>
        <translation>Descendre (Alt+Maj+Bas)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Retirer (Suppr)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” is always shown and always mandatory: the program needs it.</source>
        <translation>«&#xa0;%1&#xa0;» est toujours affiché et toujours obligatoire&#xa0;: le logiciel en a besoin.</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Nouvelle section</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>Nouvel onglet</translation>
    </message>
    <message>
        <source>Your changes were dropped.</source>
        <translation>Vos changements ont été abandonnés.</translation>
    </message>
    <message>
        <source>Save the configuration?</source>
        <translation>Enregistrer la configuration&#x202f;?</translation>
    </message>
    <message>
        <source>The field settings have changes that are not saved.</source>
        <translation>La gestion des champs a des changements non enregistrés.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Only an empty tab or section can be removed, and never the last one. Move its fields first.</source>
        <translation>Seul un onglet ou une section vide peut être retiré, et jamais le dernier. Déplacez d’abord ses champs.</translation>
    </message>
    <message>
        <source>“%1” belongs to the program and cannot be removed. Untick “Show” to take it off the sheet.</source>
        <translation>«&#xa0;%1&#xa0;» appartient au logiciel et ne peut pas être retiré. Décochez «&#xa0;Afficher&#xa0;» pour le masquer sur la fiche.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) hold a value of “%1”. It is kept, and comes back with the field.</source>
        <translation>
            <numerusform>%n fiche a une valeur pour «&#xa0;%1&#xa0;». Elle est gardée et revient avec le champ.</numerusform>
            <numerusform>%n fiches ont une valeur pour «&#xa0;%1&#xa0;». Elles sont gardées et reviennent avec le champ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty “%1” for good?</source>
        <translation>Vider «&#xa0;%1&#xa0;» définitivement&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>The values of %n sheet(s) and their history vanish. Nobody can bring them back.</source>
        <translation>
            <numerusform>La valeur de %n fiche et son historique disparaissent. Personne ne pourra les faire revenir.</numerusform>
            <numerusform>Les valeurs de %n fiches et leur historique disparaissent. Personne ne pourra les faire revenir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <source>Empty for good</source>
        <translation>Vider définitivement</translation>
    </message>
    <message>
        <source>The field and its values are gone.</source>
        <translation>Le champ et ses valeurs ont disparu.</translation>
    </message>
    <message>
        <source>Looking at what this means for the sheets …</source>
        <translation>Examen de l’effet sur les fiches…</translation>
    </message>
    <message>
        <source>Saving the configuration …</source>
        <translation>Enregistrement de la configuration…</translation>
    </message>
    <message>
        <source>The configuration is saved. Open sheets show it at once.</source>
        <translation>La configuration est enregistrée. Les fiches ouvertes la montrent aussitôt.</translation>
    </message>
    <message>
        <source>Saving the configuration: %1 of %2 sheets …</source>
        <translation>Enregistrement de la configuration&#xa0;: %1 fiches sur %2…</translation>
    </message>
    <message>
        <source>This is the earlier configuration. Save to bring it into force.</source>
        <translation>Voici la configuration précédente. Enregistrez pour la remettre en vigueur.</translation>
    </message>
    <message>
        <source>Export the configuration</source>
        <translation>Exporter la configuration</translation>
    </message>
    <message>
        <source>configuration.json</source>
        <translation>configuration.json</translation>
    </message>
    <message>
        <source>Configurations (*.json)</source>
        <translation>Configurations (*.json)</translation>
    </message>
    <message>
        <source>The configuration is in %1. It holds no data of anybody.</source>
        <translation>La configuration est dans %1. Elle ne contient les données de personne.</translation>
    </message>
    <message>
        <source>Import a configuration</source>
        <translation>Importer une configuration</translation>
    </message>
    <message>
        <source>The file is in your draft. Look at it, then save.</source>
        <translation>Le fichier est dans votre brouillon. Relisez-le, puis enregistrez.</translation>
    </message>
    <message>
        <source>The file is in your draft, but for fields that this version does not know: %1.</source>
        <translation>Le fichier est dans votre brouillon, sauf des champs que cette version ne connaît pas&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Somebody else saved a configuration. Your changes are kept on top of it.</source>
        <translation>Quelqu’un d’autre a enregistré une configuration. Vos changements sont gardés par-dessus.</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Rétablir (Ctrl+Maj+Z)</translation>
    </message>
</context>
<context>
    <name>effectif::FileFactsDialog</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>About this file</source>
        <translation>À propos de ce fichier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>Expire le</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>No type</source>
        <translation>Sans type</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>effectif::FileFieldEditor</name>
    <message>
        <source>No file</source>
        <translation>Aucun fichier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a file for “%1”</source>
        <translation>Choisir un fichier pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Save a copy of the file</source>
        <translation>Enregistrer une copie du fichier</translation>
    </message>
    <message>
        <source>Remove the file</source>
        <translation>Retirer le fichier</translation>
    </message>
</context>
<context>
    <name>effectif::FileIntake</name>
    <message>
        <source>Adding %1 …</source>
        <translation>Ajout de %1…</translation>
    </message>
    <message numerus="yes">
        <source>Adding %1, then %n more …</source>
        <translation>
            <numerusform>Ajout de %1, puis encore %n…</numerusform>
            <numerusform>Ajout de %1, puis encore %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a file&apos;s name, what is wrong with it</comment>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>effectif::FilePreview</name>
    <message>
        <source>Preview of the file</source>
        <translation>Aperçu du fichier</translation>
    </message>
</context>
<context>
    <name>effectif::FilesPanel</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Paste files or a picture (%1)</source>
        <translation>Coller des fichiers ou une image (%1)</translation>
    </message>
    <message>
        <source>Types of documents…</source>
        <translation>Types de documents…</translation>
    </message>
    <message>
        <source>Files on this sheet</source>
        <translation>Fichiers de cette fiche</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>No files on this sheet.</source>
        <translation>Aucun fichier sur cette fiche.</translation>
    </message>
    <message>
        <source>Drop documents here, paste them, or choose them: contracts, papers, certificates.</source>
        <translation>Déposez ici des documents, collez-les ou choisissez-les&#xa0;: contrats, pièces, attestations.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>Nouvelle version…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Name, type, expiry and remark (%1)</source>
        <translation>Nom, type, expiration et remarque (%1)</translation>
    </message>
    <message>
        <source>Remove this file (%1)</source>
        <translation>Retirer ce fichier (%1)</translation>
    </message>
    <message>
        <source>%1 – %2, %3</source>
        <comment>number of a version – day, person</comment>
        <translation>%1 – %2, %3</translation>
    </message>
    <message>
        <source>This file is shown by another program.</source>
        <translation>Ce fichier se lit dans un autre programme.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a file&apos;s name, its size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>New version of %1</source>
        <translation>Nouvelle version de %1</translation>
    </message>
    <message>
        <source>That holds neither a file nor a picture.</source>
        <translation>Cela ne contient ni fichier ni image.</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <comment>day and time</comment>
        <translation>Image %1.png</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n fichier ajouté.</numerusform>
            <numerusform>%n fichiers ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1 of %2 was added. The earlier ones are kept.</source>
        <translation>La version %1 de %2 a été ajoutée. Les précédentes sont gardées.</translation>
    </message>
    <message>
        <source>This machine has no program for this kind of file. Save a copy and open it on another one.</source>
        <translation>Cette machine n’a pas de programme pour ce genre de fichier. Enregistrez une copie et ouvrez-la sur une autre.</translation>
    </message>
    <message>
        <source>A copy was opened. What you change in it stays out of the sheet until you add it as a new version.</source>
        <translation>Une copie a été ouverte. Ce que vous y modifiez n’entre dans la fiche que si vous l’ajoutez comme nouvelle version.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Saving %1 …</source>
        <translation>Enregistrement de %1…</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 a été retiré.</translation>
    </message>
    <message>
        <source>Type and expiry…</source>
        <translation>Type et expiration…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>PDF, %n page(s)</source>
        <translation>
            <numerusform>PDF, %n page</numerusform>
            <numerusform>PDF, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) could not be added.</source>
        <translation>
            <numerusform>%n autre fichier n’a pas pu être ajouté.</numerusform>
            <numerusform>%n autres fichiers n’ont pas pu être ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files are being added</source>
        <translation>Ajout de fichiers en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not on the sheet yet.</source>
        <translation>
            <numerusform>%n fichier n’est pas encore sur la fiche.</numerusform>
            <numerusform>%n fichiers ne sont pas encore sur la fiche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for them</source>
        <translation>Attendre la fin</translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>Partir sans eux</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>%1  ·  valid until %2</source>
        <comment>a version – a day</comment>
        <translation>%1  ·  valable jusqu’au %2</translation>
    </message>
</context>
<context>
    <name>effectif::FilterBar</name>
    <message>
        <source>Remove this filter</source>
        <translation>Retirer ce filtre</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>Retirer ce groupe</translation>
    </message>
    <message>
        <source>How the conditions are joined: %1</source>
        <translation>Lien entre les conditions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Whether all, at least one, or none of these conditions must hold</source>
        <translation>Toutes ces conditions, au moins une ou aucune doivent être remplies</translation>
    </message>
    <message>
        <source>%1. Press to change it, Delete to remove it.</source>
        <translation>%1. Cliquez pour modifier, Suppr pour retirer.</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Retirer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Add a condition or a group</source>
        <translation>Ajouter une condition ou un groupe</translation>
    </message>
    <message>
        <source>Add a condition …</source>
        <translation>Ajouter une condition…</translation>
    </message>
    <message>
        <source>Add a group …</source>
        <translation>Ajouter un groupe…</translation>
    </message>
</context>
<context>
    <name>effectif::FilterEditor</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Field to filter by</source>
        <translation>Champ à filtrer</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Close without filtering</source>
        <translation>Fermer sans filtrer</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>À</translation>
    </message>
</context>
<context>
    <name>effectif::FilterText</name>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>ne contient pas</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>est l’une de ces valeurs&#xa0;:</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>commence par</translation>
    </message>
    <message>
        <source>from</source>
        <translation>à partir du</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>until</source>
        <translation>jusqu’au</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>between</source>
        <translation>entre</translation>
    </message>
    <message>
        <source>in the period</source>
        <translation>pendant</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>est renseigné</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>les 7 derniers jours</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>les 30 derniers jours</translation>
    </message>
    <message>
        <source>next 30 days</source>
        <translation>les 30 prochains jours</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>ce mois-ci</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>le mois dernier</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>cette année</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>l’année dernière</translation>
    </message>
    <message>
        <source>All of</source>
        <translation>Toutes ces conditions</translation>
    </message>
    <message>
        <source>At least one of</source>
        <translation>Au moins une de ces conditions</translation>
    </message>
    <message>
        <source>None of</source>
        <translation>Aucune de ces conditions</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Incomplete sheet</source>
        <translation>Fiche incomplète</translation>
    </message>
    <message>
        <source>Incomplete sheets</source>
        <translation>Fiches incomplètes</translation>
    </message>
    <message>
        <source>Complete sheets</source>
        <translation>Fiches complètes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>effectif::ForgottenDialog</name>
    <message>
        <source>Forgotten password</source>
        <translation>Mot de passe oublié</translation>
    </message>
    <message>
        <source>The administrators are told, and one of them gives you a code to choose a new password with.</source>
        <translation>Les administrateurs sont prévenus, et l’un d’eux vous donne un code pour choisir un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>Ask for a new way in</source>
        <translation>Envoyer la demande</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
</context>
<context>
    <name>effectif::FormCell</name>
    <message>
        <source>Mandatory</source>
        <translation>Obligatoire</translation>
    </message>
</context>
<context>
    <name>effectif::FormPreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Try the sheet: what you type here is not kept.</source>
        <translation>Essayez la fiche&#xa0;: ce que vous saisissez ici n’est pas gardé.</translation>
    </message>
    <message>
        <source>Nature of the sheet in the preview</source>
        <translation>Nature de la fiche dans l’aperçu</translation>
    </message>
    <message>
        <source>Kind of the sheet in the preview</source>
        <translation>Type de la fiche dans l’aperçu</translation>
    </message>
</context>
<context>
    <name>effectif::GroupRowDelegate</name>
    <message>
        <source>Incomplete sheet: a mandatory field is empty.</source>
        <translation>Fiche incomplète&#xa0;: un champ obligatoire est vide.</translation>
    </message>
</context>
<context>
    <name>effectif::GrowingTextEdit</name>
    <message>
        <source>What you paste is %L1 characters long, too long for a text. Add it to the sheet as a file.</source>
        <translation>Le texte à coller compte %L1 caractères&#xa0;: c’est trop long. Ajoutez-le plutôt à la fiche comme fichier.</translation>
    </message>
</context>
<context>
    <name>effectif::HistoryCard</name>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Show the sheet as it was then</source>
        <translation>Voir la fiche à ce moment</translation>
    </message>
    <message>
        <source>Taken back by %1 on %2</source>
        <translation>Annulée par %1 le %2</translation>
    </message>
    <message>
        <source>Take this operation back …</source>
        <translation>Annuler cette opération…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Empty this field again</source>
        <translation>Vider de nouveau ce champ</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation>Restaurer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1: restore the former value</source>
        <translation>%1&#xa0;: restaurer cette valeur</translation>
    </message>
</context>
<context>
    <name>effectif::HistoryModel</name>
    <message>
        <source>No. %1</source>
        <translation>N° %1</translation>
    </message>
    <message>
        <source>more than %1 sheets</source>
        <translation>plus de %1 fiches</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>taken back by %1</source>
        <translation>annulée par %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>effectif::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Only changes of this field</source>
        <translation>Seulement les modifications de ce champ</translation>
    </message>
    <message>
        <source>The sheet on</source>
        <translation>La fiche au</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Show the sheet as it was on this day</source>
        <translation>Voir la fiche telle qu’elle était ce jour-là</translation>
    </message>
    <message>
        <source>Show older changes</source>
        <translation>Afficher les modifications plus anciennes</translation>
    </message>
    <message>
        <source>Nothing to show.</source>
        <translation>Rien à afficher.</translation>
    </message>
    <message>
        <source>Choose all fields to see everything that was done to this sheet.</source>
        <translation>Choisissez tous les champs pour voir tout ce qui a été fait sur cette fiche.</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Tous les champs</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Restaurer cette version</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) become what they were. This is a change like any other: it can be taken back.</source>
        <translation>
            <numerusform>%n champ redevient ce qu’il était. C’est une modification comme une autre&#xa0;: elle peut être annulée.</numerusform>
            <numerusform>%n champs redeviennent ce qu’ils étaient. C’est une modification comme une autre&#xa0;: elle peut être annulée.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ne rien faire</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Restauré.</translation>
    </message>
</context>
<context>
    <name>effectif::HomeArrangementDialog</name>
    <message>
        <source>Tiles</source>
        <translation>Tuiles</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Arrange the home page</source>
        <translation>Organiser l’accueil</translation>
    </message>
    <message>
        <source>Tick what you need, and drag it into your order. Only your own home page changes.</source>
        <translation>Cochez ce qu’il vous faut, et faites-le glisser dans votre ordre. Seul votre accueil change.</translation>
    </message>
    <message>
        <source>As at the beginning</source>
        <translation>Comme au début</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>effectif::HomeOffice</name>
    <message>
        <source>Help: %1</source>
        <translation>Aide&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>effectif::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Hello, %1</source>
        <translation>Bonjour, %1</translation>
    </message>
    <message>
        <source>Whom are you looking for? Name, number, town, telephone …</source>
        <translation>Qui cherchez-vous&#x202f;? Nom, numéro, ville, téléphone…</translation>
    </message>
    <message>
        <source>Search everybody</source>
        <translation>Rechercher parmi tous</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nobody is found. Try fewer letters.</source>
        <translation>Personne ne correspond. Essayez avec moins de lettres.</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Nobody yet. The star on a sheet (%1) puts it here.</source>
        <translation>Personne pour l’instant. L’étoile d’une fiche (%1) la place ici.</translation>
    </message>
    <message>
        <source>Looked at last</source>
        <translation>Consultés récemment</translation>
    </message>
    <message>
        <source>The sheets that you open will stand here.</source>
        <translation>Les fiches que vous ouvrirez apparaîtront ici.</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Every sheet that you manage has all it needs.</source>
        <translation>Toutes les fiches que vous gérez sont complètes.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>New staff member</source>
        <translation>Nouvel intervenant</translation>
    </message>
    <message>
        <source>An empty sheet (%1)</source>
        <translation>Une fiche vierge (%1)</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Intervenants</translation>
    </message>
    <message>
        <source>Former staff</source>
        <translation>Anciens intervenants</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>My staff</source>
        <translation>Mes collaborateurs</translation>
    </message>
    <message>
        <source>Transfer requests</source>
        <translation>Demandes de transfert</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for your answer</source>
        <translation>
            <numerusform>%n attend votre réponse</numerusform>
            <numerusform>%n attendent votre réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by others since yesterday</source>
        <translation>Modifiées par d’autres depuis hier</translation>
    </message>
    <message>
        <source>Nobody else changed a sheet.</source>
        <translation>Personne d’autre n’a modifié de fiche.</translation>
    </message>
    <message>
        <source>Arrange …</source>
        <translation>Organiser…</translation>
    </message>
    <message>
        <source>Reach my contact</source>
        <translation>Joindre mon interlocuteur</translation>
    </message>
    <message>
        <source>Book an appointment with my contact</source>
        <translation>Prendre RDV avec mon interlocuteur</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Aide&#xa0;: %1</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Actualités</translation>
    </message>
    <message>
        <source>Messages, advantages, good deals, documents</source>
        <translation>Messages, avantages, bons plans, documents</translation>
    </message>
    <message numerus="yes">
        <source>%n not read yet</source>
        <translation>
            <numerusform>%n non lue</numerusform>
            <numerusform>%n non lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>Sondages</translation>
    </message>
    <message>
        <source>Nothing to answer</source>
        <translation>Aucun sondage en attente</translation>
    </message>
</context>
<context>
    <name>effectif::HomePeople</name>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Former</source>
        <translation>Ancien</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplète</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::IgnoreDialog</name>
    <message numerus="yes">
        <source>Ignore this on %n sheet(s)</source>
        <translation>
            <numerusform>Ignorer cette anomalie sur %n fiche</numerusform>
            <numerusform>Ignorer cette anomalie sur %n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Ignore this on the sheet of %1</source>
        <translation>Ignorer cette anomalie sur la fiche de %1</translation>
    </message>
    <message>
        <source>It is not shown again until what was checked is changed on the sheet. Who ignored it, and why, stays to be seen under “Ignored”.</source>
        <translation>Elle ne sera plus affichée tant que ce qui a été contrôlé ne change pas sur la fiche. Qui l’a ignorée, et pourquoi, reste visible sous «&#xa0;Ignorés&#xa0;».</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>effectif::IgnoredList</name>
    <message>
        <source>Ignored findings</source>
        <translation>Anomalies ignorées</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Afficher de nouveau</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Ignored by</source>
        <translation>Ignoré par</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Non affiché</translation>
    </message>
    <message>
        <source>This may stay as it is, until what was checked is changed on the sheet.</source>
        <translation>Cela peut rester ainsi, jusqu’à ce que ce qui a été contrôlé change sur la fiche.</translation>
    </message>
    <message>
        <source>What was found on the sheet of %1 is shown again.</source>
        <translation>Ce qui a été trouvé sur la fiche de %1 est de nouveau affiché.</translation>
    </message>
    <message>
        <source>Checked again</source>
        <translation>De nouveau contrôlé</translation>
    </message>
    <message>
        <source>Nothing is ignored.</source>
        <translation>Rien n’est ignoré.</translation>
    </message>
    <message>
        <source>What may stay as it is, with a reason, stands here.</source>
        <translation>Ce qui peut rester en l’état, avec sa raison, figure ici.</translation>
    </message>
</context>
<context>
    <name>effectif::IllustrationField</name>
    <message>
        <source>Choose a picture …</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>The picture that was copied in another program</source>
        <translation>L’image copiée dans un autre programme</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the illustration</source>
        <translation>Retirer l’illustration</translation>
    </message>
    <message>
        <source>Reading the picture …</source>
        <translation>Lecture de l’image…</translation>
    </message>
    <message>
        <source>No picture. Drop one here.</source>
        <translation>Aucune image. Déposez-en une ici.</translation>
    </message>
    <message>
        <source>The illustration</source>
        <translation>L’illustration</translation>
    </message>
</context>
<context>
    <name>effectif::ImpactDialog</name>
    <message>
        <source>Save the configuration</source>
        <translation>Enregistrer la configuration</translation>
    </message>
    <message>
        <source>What changes for everybody</source>
        <translation>Ce qui change pour tout le monde</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) will become incomplete.</source>
        <translation>
            <numerusform>%n fiche deviendra incomplète.</numerusform>
            <numerusform>%n fiches deviendront incomplètes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sheet becomes incomplete.</source>
        <translation>Aucune fiche ne devient incomplète.</translation>
    </message>
    <message>
        <source>They stay as they are and can still be saved; they are marked until somebody fills them in.</source>
        <translation>Elles restent telles quelles et peuvent toujours être enregistrées&#x202f;; elles sont signalées jusqu’à ce que quelqu’un les complète.</translation>
    </message>
    <message>
        <source>Sheet without a name (%1)</source>
        <translation>Fiche sans nom (%1)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n other(s)</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets that become incomplete</source>
        <translation>Fiches qui deviennent incomplètes</translation>
    </message>
    <message>
        <source>For example: vehicle fields for the west</source>
        <translation>Par exemple&#xa0;: champs véhicule pour l’Ouest</translation>
    </message>
    <message>
        <source>Note for the history</source>
        <translation>Note pour l’historique</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer à modifier</translation>
    </message>
</context>
<context>
    <name>effectif::ImportColumnsStep</name>
    <message>
        <source>Create the sheets that are missing</source>
        <translation>Créer les fiches manquantes</translation>
    </message>
    <message>
        <source>Create what is missing, update what is there</source>
        <translation>Créer les fiches manquantes et mettre à jour les autres</translation>
    </message>
    <message>
        <source>Update sheets only</source>
        <translation>Mettre à jour seulement</translation>
    </message>
    <message>
        <source>Fill only what is empty on the sheets</source>
        <translation>Ne remplir que ce qui est vide sur les fiches</translation>
    </message>
    <message>
        <source>Saved mapping:</source>
        <translation>Correspondance enregistrée&#xa0;:</translation>
    </message>
    <message>
        <source>Saved mapping</source>
        <translation>Correspondance enregistrée</translation>
    </message>
    <message>
        <source>Keep this mapping …</source>
        <translation>Enregistrer la correspondance…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the saved mapping</source>
        <translation>Supprimer la correspondance enregistrée</translation>
    </message>
    <message>
        <source>What the rows become</source>
        <translation>Que faire des lignes</translation>
    </message>
    <message>
        <source>A row means the sheet with the same</source>
        <translation>Une ligne désigne la fiche qui a le même</translation>
    </message>
    <message>
        <source>Also take rows that lack mandatory fields: their sheets are marked as incomplete</source>
        <translation>Accepter aussi les lignes sans champ obligatoire&#xa0;: leurs fiches sont marquées incomplètes</translation>
    </message>
    <message>
        <source>Add departments and values of lists that do not exist yet</source>
        <translation>Ajouter les départements et les valeurs de listes qui n’existent pas encore</translation>
    </message>
    <message>
        <source>None is saved</source>
        <translation>Aucune n’est enregistrée</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 column(s) will be imported.</source>
        <translation>
            <numerusform>%n colonne sur %1 sera importée.</numerusform>
            <numerusform>%n colonnes sur %1 seront importées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Number, whichever the row has</source>
        <translation>Numéro, selon ce que la ligne contient</translation>
    </message>
    <message>
        <source>Nothing: every row is somebody new</source>
        <translation>Aucun&#xa0;: chaque ligne est une nouvelle personne</translation>
    </message>
    <message>
        <source>No column tells whose sheet a row means. Bring in a number, an e-mail address, a telephone, or name and date of birth.</source>
        <translation>Aucune colonne ne dit de quelle fiche il s’agit. Importez un numéro, une adresse e-mail, un téléphone, ou le nom et la date de naissance.</translation>
    </message>
</context>
<context>
    <name>effectif::ImportColumnsTable</name>
    <message>
        <source>Columns of the file and their fields</source>
        <translation>Colonnes du fichier et leurs champs</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Colonne du fichier</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Field of the sheet</source>
        <translation>Champ de la fiche</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Trouvé par</translation>
    </message>
    <message>
        <source>Field for the column “%1”</source>
        <translation>Champ pour la colonne «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>A usual word for it</source>
        <translation>Un mot courant</translation>
    </message>
    <message>
        <source>What its values look like</source>
        <translation>Ses valeurs</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Votre choix</translation>
    </message>
    <message>
        <source>Tells whose contact it is</source>
        <translation>Dit de qui est le contact</translation>
    </message>
    <message>
        <source>No field was found</source>
        <translation>Aucun champ trouvé</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>how a field was found, how sure that is</comment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Look at the examples: is this the right field?</source>
        <translation>Regardez les exemples&#xa0;: est-ce le bon champ&#x202f;?</translation>
    </message>
</context>
<context>
    <name>effectif::ImportFileStep</name>
    <message>
        <source>Choose a file, or drop it here.</source>
        <translation>Choisissez un fichier, ou déposez-le ici.</translation>
    </message>
    <message>
        <source>Workbooks of Excel and LibreOffice (.xlsx), CSV and other text files, and cards of contacts (.vcf). Nothing is changed before you have seen what the file would do.</source>
        <translation>Classeurs Excel et LibreOffice (.xlsx), fichiers CSV et autres fichiers texte, cartes de contacts (.vcf). Rien n’est modifié avant que vous ayez vu ce que le fichier ferait.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>Coller depuis un tableur</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Feuille du classeur</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <source>Columns are parted by</source>
        <translation>Séparateur des colonnes</translation>
    </message>
    <message>
        <source>Names of the columns</source>
        <translation>Titres des colonnes</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>Cards of contacts</source>
        <translation>Cartes de contacts</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>Fichier texte</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Tableau collé</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n colonne</numerusform>
            <numerusform>%n colonnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n row(s)</source>
        <translation>
            <numerusform>plus de %n ligne</numerusform>
            <numerusform>plus de %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>UTF-8 (usual today)</source>
        <translation>UTF-8 (courant aujourd’hui)</translation>
    </message>
    <message>
        <source>Windows-1252 (older Excel)</source>
        <translation>Windows-1252 (ancien Excel)</translation>
    </message>
    <message>
        <source>UTF-16 (“Unicode text”)</source>
        <translation>UTF-16 («&#xa0;texte Unicode&#xa0;»)</translation>
    </message>
    <message>
        <source>UTF-16, reversed</source>
        <translation>UTF-16 inversé</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Point-virgule&#x202f;;</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Virgule ,</translation>
    </message>
    <message>
        <source>Tabulator</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Barre |</translation>
    </message>
    <message>
        <source>The file has none</source>
        <translation>Le fichier n’en a pas</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>effectif::ImportMappingDialog</name>
    <message>
        <source>Keep this mapping</source>
        <translation>Enregistrer cette correspondance</translation>
    </message>
    <message>
        <source>Fields, mode and the way of reading the file are kept under this name. A file with the same columns finds them again by itself.</source>
        <translation>Les champs, le mode et la façon de lire le fichier sont enregistrés sous ce nom. Un fichier qui a les mêmes colonnes les retrouve de lui-même.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Give the mapping a name.</source>
        <translation>Donnez un nom à la correspondance.</translation>
    </message>
</context>
<context>
    <name>effectif::ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import staff</source>
        <translation>Importer des intervenants</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Show the sheets</source>
        <translation>Voir les fiches</translation>
    </message>
    <message>
        <source>Save the refused rows …</source>
        <translation>Enregistrer les lignes refusées…</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Importer un autre fichier</translation>
    </message>
    <message>
        <source>What you mended stays as long as you change no column.</source>
        <translation>Vos corrections sont conservées tant que vous ne changez aucune colonne.</translation>
    </message>
    <message>
        <source>The columns were changed: the rows are checked anew, and what you mended in the grid is lost.</source>
        <translation>Les colonnes ont été modifiées&#xa0;: les lignes vont être revérifiées, et vos corrections dans la grille seront perdues.</translation>
    </message>
    <message>
        <source>Check anew</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>Next: the columns</source>
        <translation>Suivant&#xa0;: les colonnes</translation>
    </message>
    <message>
        <source>Next: rehearse</source>
        <translation>Suivant&#xa0;: la vérification</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Importer %n ligne</numerusform>
            <numerusform>Importer %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Rien à importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The import is under way. If you leave now it is stopped, and nothing of the file is kept.</source>
        <translation>L’import est en cours. Si vous quittez maintenant, il est arrêté et rien du fichier n’est conservé.</translation>
    </message>
    <message>
        <source>What you mended in the rows is not imported yet and would be lost.</source>
        <translation>Vos corrections dans les lignes ne sont pas encore importées et seraient perdues.</translation>
    </message>
    <message>
        <source>Leave the import?</source>
        <translation>Quitter l’import&#x202f;?</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>An import is under way. Wait until it is done, or stop it, and then give the next file.</source>
        <translation>Un import est en cours. Attendez qu’il soit terminé ou arrêtez-le, puis donnez le fichier suivant.</translation>
    </message>
    <message>
        <source>Take the new file</source>
        <translation>Prendre le nouveau fichier</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Choisir un fichier à importer</translation>
    </message>
    <message>
        <source>Tables and cards (*.xlsx *.xlsm *.csv *.txt *.tsv *.vcf);;All files (*)</source>
        <translation>Tableaux et cartes (*.xlsx *.xlsm *.csv *.txt *.tsv *.vcf);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>There is no text to paste. Copy the cells in the spreadsheet first, with the names of the columns.</source>
        <translation>Il n’y a aucun texte à coller. Copiez d’abord les cellules dans le tableur, avec les titres des colonnes.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a file&apos;s name, what is wrong with it</comment>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>This file has the columns of your saved mapping “%1”: its fields were taken.</source>
        <translation>Ce fichier a les colonnes de votre correspondance «&#xa0;%1&#xa0;»&#xa0;: ses champs ont été repris.</translation>
    </message>
    <message>
        <source>The mapping “%1” is kept.</source>
        <translation>La correspondance «&#xa0;%1&#xa0;» est enregistrée.</translation>
    </message>
    <message>
        <source>Delete the saved mapping “%1”?</source>
        <translation>Supprimer la correspondance enregistrée «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>encore %n seconde</numerusform>
            <numerusform>encore %n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>encore %n minute</numerusform>
            <numerusform>encore %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Rehearsing: nothing is changed …</source>
        <translation>Vérification&#xa0;: rien n’est modifié…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>New values will be added: %1</source>
        <translation>De nouvelles valeurs seront ajoutées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Import en cours…</translation>
    </message>
    <message>
        <source>Stopped. Nothing of the file was kept; everything you chose and mended is still here.</source>
        <translation>Arrêté. Rien du fichier n’a été conservé&#x202f;; vos choix et vos corrections sont toujours là.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The office has changed since the rehearsal, so nothing was imported. Look at what would happen now, then import again.</source>
        <translation>Des fiches ont changé depuis la vérification&#xa0;: rien n’a donc été importé. Regardez ce qui se passerait maintenant, puis importez de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) created</source>
        <translation>
            <numerusform>%n fiche créée</numerusform>
            <numerusform>%n fiches créées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them incomplete</source>
        <translation>
            <numerusform>dont %n incomplète</numerusform>
            <numerusform>dont %n incomplètes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) changed</source>
        <translation>
            <numerusform>%n fiche modifiée</numerusform>
            <numerusform>%n fiches modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that changed nothing</source>
        <translation>
            <numerusform>%n ligne sans changement</numerusform>
            <numerusform>%n lignes sans changement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) left alone</source>
        <translation>
            <numerusform>%n doublon laissé tel quel</numerusform>
            <numerusform>%n doublons laissés tels quels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused: save them with the reasons, correct them, and import that file</source>
        <translation>
            <numerusform>%n ligne refusée&#xa0;: enregistrez-la avec le motif, corrigez-la, puis importez ce fichier</numerusform>
            <numerusform>%n lignes refusées&#xa0;: enregistrez-les avec les motifs, corrigez-les, puis importez ce fichier</numerusform>
        </translation>
    </message>
    <message>
        <source>New values: %1</source>
        <translation>Nouvelles valeurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Everything was imported.</source>
        <translation>Tout a été importé.</translation>
    </message>
    <message>
        <source>Imported, but for some rows.</source>
        <translation>Import terminé, sauf pour certaines lignes.</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Tableau collé</translation>
    </message>
    <message>
        <source>%1 – refused rows</source>
        <comment>the name of a file, without its ending</comment>
        <translation>%1 – lignes refusées</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Enregistrer les lignes refusées</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo this import …</source>
        <translation>Annuler cet import…</translation>
    </message>
    <message>
        <source>This import was taken back.</source>
        <translation>Cet import a été annulé.</translation>
    </message>
    <message>
        <source>Take this import back? New sheets go to the bin, changed ones get their former values. What was changed since stays.</source>
        <translation>Annuler cet import&#x202f;? Les fiches créées vont à la corbeille, les fiches modifiées reprennent leurs valeurs d’avant. Ce qui a été modifié depuis reste.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Taking the import back …</source>
        <translation>Annulation de l’import…</translation>
    </message>
</context>
<context>
    <name>effectif::ImportPlanModel</name>
    <message>
        <source>Created</source>
        <comment>a sheet, in an import</comment>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>a sheet, in an import</comment>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <comment>a sheet, in an import</comment>
        <translation>Inchangée</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <comment>a row of an import</comment>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a row of an import</comment>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Left out</source>
        <comment>a row of an import</comment>
        <translation>Écartée</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Après&#xa0;: %1</translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation>Dans le fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a cell&apos;s text, what is to be told of it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Column “%1” of the file</source>
        <translation>Colonne «&#xa0;%1&#xa0;» du fichier</translation>
    </message>
</context>
<context>
    <name>effectif::ImportRehearsalStep</name>
    <message>
        <source>Nothing has been changed yet: this is what the import would do. Type over a cell to mend it; the row is then checked again.</source>
        <translation>Rien n’a encore été modifié&#xa0;: voici ce que l’import ferait. Pour corriger une cellule, saisissez par-dessus&#x202f;; la ligne est alors revérifiée.</translation>
    </message>
    <message>
        <source>Rows of the file and what becomes of them</source>
        <translation>Lignes du fichier et ce qu’elles deviennent</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Save the refused rows …</source>
        <translation>Enregistrer les lignes refusées…</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) created</source>
        <translation>
            <numerusform>%n fiche créée</numerusform>
            <numerusform>%n fiches créées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) changed</source>
        <translation>
            <numerusform>%n fiche modifiée</numerusform>
            <numerusform>%n fiches modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n inchangée</numerusform>
            <numerusform>%n inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) left alone</source>
        <translation>
            <numerusform>%n doublon laissé tel quel</numerusform>
            <numerusform>%n doublons laissés tels quels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%n ligne refusée</numerusform>
            <numerusform>%n lignes refusées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n ligne écartée</numerusform>
            <numerusform>%n lignes écartées</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation>Il n’y a aucune ligne.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a state of rows, how many there are</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Take the row in again</source>
        <translation>Reprendre la ligne</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>Écarter la ligne</translation>
    </message>
    <message>
        <source>The sheet is made by an earlier row of this file.</source>
        <translation>La fiche est créée par une ligne précédente de ce fichier.</translation>
    </message>
</context>
<context>
    <name>effectif::JobBar</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>effectif::JournalFilters</name>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Nothing was done that matches. Show everything, or choose a longer time.</source>
        <translation>Aucun acte ne correspond. Affichez tout, ou choisissez une période plus longue.</translation>
    </message>
</context>
<context>
    <name>effectif::KeepDialog</name>
    <message>
        <source>Keep the data of %1</source>
        <translation>Conserver les données de %1</translation>
    </message>
    <message>
        <source>A lawsuit, a debt, a pension: the reason stands in the person’s data and is handed out with them.</source>
        <translation>Un procès, une dette, une retraite&#xa0;: le motif figure dans les données de la personne et est remis avec elles.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>effectif::KeptPassword</name>
    <message>
        <source>Type the passphrase that you chose when the password was kept.</source>
        <translation>Saisissez la phrase secrète choisie quand le mot de passe a été conservé.</translation>
    </message>
    <message numerus="yes">
        <source>Choose a passphrase of at least %n character(s).</source>
        <translation>
            <numerusform>Choisissez une phrase secrète d’au moins %n caractère.</numerusform>
            <numerusform>Choisissez une phrase secrète d’au moins %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remember the password</source>
        <translation>Mémoriser le mot de passe</translation>
    </message>
    <message>
        <source>Looking for the system&apos;s keyring…</source>
        <translation>Recherche du trousseau du système…</translation>
    </message>
    <message>
        <source>It is kept by the system&apos;s keyring, never in a file of Effectif.</source>
        <translation>Il est conservé dans le trousseau du système, jamais dans un fichier d’Effectif.</translation>
    </message>
    <message>
        <source>This system has no keyring that answers. The password can be kept in a file that only a passphrase opens; the passphrase is kept nowhere.</source>
        <translation>Ce système n’a pas de trousseau qui réponde. Le mot de passe peut être conservé dans un fichier que seule une phrase secrète ouvre&#x202f;; celle-ci n’est conservée nulle part.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Votre phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
</context>
<context>
    <name>effectif::LicencesPage</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>A licence is given on the sheet, or to several sheets at once in the list. Whoever becomes inactive or goes into the bin gives it back.</source>
        <translation>Une licence se donne sur la fiche, ou à plusieurs fiches à la fois dans la liste. Qui passe en Inactif ou dans la corbeille la rend.</translation>
    </message>
    <message>
        <source>Licences of the office:</source>
        <translation>Licences de l’organisme&#xa0;:</translation>
    </message>
    <message>
        <source>Not limited</source>
        <translation>Illimité</translation>
    </message>
    <message>
        <source>Licences of the office</source>
        <translation>Licences de l’organisme</translation>
    </message>
    <message>
        <source>The list of staff begins with those who hold one</source>
        <translation>La liste du personnel commence par les titulaires d’une licence</translation>
    </message>
    <message>
        <source>Who holds one</source>
        <translation>Voir les titulaires</translation>
    </message>
    <message>
        <source>Given and taken back</source>
        <translation>Licences données et rendues</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Rendue</translation>
    </message>
    <message numerus="yes">
        <source>%n licence(s) used</source>
        <translation>
            <numerusform>%n licence utilisée</numerusform>
            <numerusform>%n licences utilisées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n libre</numerusform>
            <numerusform>%n libres</numerusform>
        </translation>
    </message>
    <message>
        <source>No licence was given yet.</source>
        <translation>Aucune licence n’a encore été donnée.</translation>
    </message>
</context>
<context>
    <name>effectif::LifecycleActions</name>
    <message numerus="yes">
        <source>Delete %n sheet(s)?</source>
        <translation>
            <numerusform>Supprimer %n fiche&#x202f;?</numerusform>
            <numerusform>Supprimer %n fiches&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the sheet of %1?</source>
        <translation>Supprimer la fiche de %1&#x202f;?</translation>
    </message>
    <message>
        <source>In the bin a sheet shows nowhere else, and keeps everything until it is restored or erased.</source>
        <translation>Dans la corbeille, une fiche n’apparaît plus ailleurs et garde tout, jusqu’à ce qu’elle soit restaurée ou effacée.</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Whoever leaves should be made inactive: contracts, contact details and history stay at hand under Former staff, and the licence is free again.</source>
        <translation>Pour un départ, mieux vaut passer en Inactif&#xa0;: contrats, coordonnées et historique restent consultables sous Anciens intervenants, et la licence est libérée.</translation>
    </message>
    <message>
        <source>Make inactive</source>
        <translation>Passer en Inactif</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are in service again.</source>
        <translation>
            <numerusform>%n fiche est de nouveau en service.</numerusform>
            <numerusform>%n fiches sont de nouveau en service.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in service again.</source>
        <translation>%1 est de nouveau en service.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are inactive now and stand under Former staff.</source>
        <translation>
            <numerusform>%n fiche est passée en Inactif et figure sous Anciens intervenants.</numerusform>
            <numerusform>%n fiches sont passées en Inactif et figurent sous Anciens intervenants.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is inactive now and stands under Former staff.</source>
        <translation>La fiche de %1 est passée en Inactif et figure sous Anciens intervenants.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are in the bin.</source>
        <translation>
            <numerusform>%n fiche est dans la corbeille.</numerusform>
            <numerusform>%n fiches sont dans la corbeille.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet of %1 is in the bin.</source>
        <translation>La fiche de %1 est dans la corbeille.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are back from the bin.</source>
        <translation>
            <numerusform>%n fiche est sortie de la corbeille.</numerusform>
            <numerusform>%n fiches sont sorties de la corbeille.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet of %1 is back from the bin.</source>
        <translation>La fiche de %1 est sortie de la corbeille.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are among your favourites now.</source>
        <translation>
            <numerusform>%n fiche est maintenant dans vos favoris.</numerusform>
            <numerusform>%n fiches sont maintenant dans vos favoris.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is among your favourites now.</source>
        <translation>%1 est maintenant dans vos favoris.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are no longer among your favourites.</source>
        <translation>
            <numerusform>%n fiche n’est plus dans vos favoris.</numerusform>
            <numerusform>%n fiches ne sont plus dans vos favoris.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no longer among your favourites.</source>
        <translation>%1 n’est plus dans vos favoris.</translation>
    </message>
    <message>
        <source>Nothing changed: it was so already.</source>
        <translation>Rien n’a changé&#xa0;: c’était déjà le cas.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Undone, but for %n sheet(s) that someone changed since.</source>
        <translation>
            <numerusform>Annulé, sauf pour %n fiche modifiée depuis.</numerusform>
            <numerusform>Annulé, sauf pour %n fiches modifiées depuis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: everything is as it was.</source>
        <translation>Annulé&#xa0;: tout est comme avant.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were erased for good.</source>
        <translation>
            <numerusform>%n fiche a été effacée définitivement.</numerusform>
            <numerusform>%n fiches ont été effacées définitivement.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet of %1 was erased for good.</source>
        <translation>La fiche de %1 a été effacée définitivement.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) found no licence free.</source>
        <translation>
            <numerusform>%n fiche n’a pas trouvé de licence libre.</numerusform>
            <numerusform>%n fiches n’ont pas trouvé de licence libre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone, but %n sheet(s) found no licence free.</source>
        <translation>
            <numerusform>Annulé, mais %n fiche n’a pas trouvé de licence libre.</numerusform>
            <numerusform>Annulé, mais %n fiches n’ont pas trouvé de licence libre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::LineFieldEditor</name>
    <message>
        <source>Propose the next number for “%1”</source>
        <translation>Proposer le prochain numéro pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Call this number</source>
        <translation>Appeler ce numéro</translation>
    </message>
    <message>
        <source>Write an e-mail to this address</source>
        <translation>Écrire un e-mail à cette adresse</translation>
    </message>
    <message>
        <source>Open this web address</source>
        <translation>Ouvrir cette adresse web</translation>
    </message>
</context>
<context>
    <name>effectif::ListChooser</name>
    <message>
        <source>Add to a distribution list</source>
        <translation>Ajouter à une liste de diffusion</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message numerus="yes">
        <source>Choose the list that the %n selected person(s) go onto, or type the name of a new one.</source>
        <translation>
            <numerusform>Choisissez la liste à laquelle ajouter la personne sélectionnée, ou tapez le nom d’une nouvelle liste.</numerusform>
            <numerusform>Choisissez la liste à laquelle ajouter les %n personnes sélectionnées, ou tapez le nom d’une nouvelle liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the lists, or name a new one</source>
        <translation>Rechercher une liste, ou en nommer une nouvelle</translation>
    </message>
    <message>
        <source>Distribution lists</source>
        <translation>Listes de diffusion</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Créée par</translation>
    </message>
    <message>
        <source>New list “%1”</source>
        <translation>Nouvelle liste «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The list “%1” is somebody else’s: its owner or an administrator puts people on it.</source>
        <translation>La liste «&#xa0;%1&#xa0;» appartient à quelqu’un d’autre&#xa0;: c’est à son propriétaire ou à un administrateur d’y ajouter des personnes.</translation>
    </message>
    <message>
        <source>The list “%1” finds its people by itself: nobody is put on it by hand.</source>
        <translation>La liste «&#xa0;%1&#xa0;» trouve elle-même ses membres&#xa0;: on n’y ajoute personne à la main.</translation>
    </message>
    <message>
        <source>There is no list yet that people are put on one by one. Type a name to make the first one.</source>
        <translation>Aucune liste ne reçoit encore de personnes choisies une à une. Tapez un nom pour créer la première.</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>Créer la liste</translation>
    </message>
</context>
<context>
    <name>effectif::LogoField</name>
    <message>
        <source>Choose a file...</source>
        <translation>Choisissez un fichier...</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Retirer le logo</translation>
    </message>
    <message>
        <source>No logo yet. Drop a picture here.</source>
        <translation>Pas encore de logo. Déposez une image ici.</translation>
    </message>
    <message>
        <source>The logo</source>
        <translation>Le logo</translation>
    </message>
    <message>
        <source>Pictures (*.gif *.jpg *.jpeg *.png)</source>
        <translation>Images (*.gif *.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>effectif::MainWindow</name>
    <message>
        <source>Opening %1 …</source>
        <translation>Ouverture&#xa0;: %1…</translation>
    </message>
    <message>
        <source>The connection is back.</source>
        <translation>La connexion est rétablie.</translation>
    </message>
    <message>
        <source>No database was opened yet</source>
        <translation>Aucune base de données n’a encore été ouverte</translation>
    </message>
    <message>
        <source>What you save is signed &quot;%1&quot;.</source>
        <translation>Ce que vous enregistrez est signé «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Change the name …</source>
        <translation>Changer le nom…</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of unsaved changes cannot be read.</source>
        <translation>
            <numerusform>%n brouillon de modifications ne peut pas être lu.</numerusform>
            <numerusform>%n brouillons de modifications ne peuvent pas être lus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them …</source>
        <translation>Les voir…</translation>
    </message>
    <message>
        <source>This is what you had typed on %1. Save it, or discard the changes.</source>
        <translation>Voici votre saisie du %1. Enregistrez-la, ou abandonnez les modifications.</translation>
    </message>
    <message>
        <source>The database answers again.</source>
        <translation>La base répond de nouveau.</translation>
    </message>
    <message>
        <source>The server does not answer. What you typed is kept; Effectif tries again by itself.</source>
        <translation>Le serveur ne répond pas. Ce que vous avez saisi est conservé&#x202f;; Effectif réessaie tout seul.</translation>
    </message>
    <message numerus="yes">
        <source>The server does not answer. %n sheet(s) are saved as soon as it is back.</source>
        <translation>
            <numerusform>Le serveur ne répond pas. %n fiche sera enregistrée dès son retour.</numerusform>
            <numerusform>Le serveur ne répond pas. %n fiches seront enregistrées dès son retour.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>If there is an account with this address, the administrators were told.</source>
        <translation>S’il existe un compte à cette adresse, les administrateurs ont été prévenus.</translation>
    </message>
    <message>
        <source>Your code still works: sign in with it again when you are ready.</source>
        <translation>Votre code reste valable&#xa0;: reconnectez-vous avec lui quand vous serez prêt.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Votre mot de passe est changé.</translation>
    </message>
    <message>
        <source>Your account was switched off. What you typed cannot be saved; ask your administrator.</source>
        <translation>Votre compte a été désactivé. Ce que vous avez saisi ne peut pas être enregistré&#x202f;; adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>This computer sends the messages of the office as soon as you type the passphrase.</source>
        <translation>Cet ordinateur enverra les messages de votre organisation dès que vous aurez saisi la phrase secrète.</translation>
    </message>
    <message>
        <source>Type the passphrase …</source>
        <translation>Saisir la phrase secrète…</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <comment>the name of a file, without its ending</comment>
        <translation>Lignes refusées</translation>
    </message>
    <message>
        <source>%1 – refused rows</source>
        <comment>the name of a file, without its ending</comment>
        <translation>%1 – lignes refusées</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Enregistrer les lignes refusées</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Another window or program is writing many sheets just now, an import for instance. Your change is saved by itself in a moment; nothing of it is lost.</source>
        <translation>Une autre fenêtre ou un autre logiciel écrit beaucoup de fiches en ce moment, par exemple un import. Votre modification sera enregistrée d’elle-même dans un instant&#x202f;; rien n’en est perdu.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them must wait: save or discard first what its page holds. They are offered again when Effectif starts.</source>
        <translation>
            <numerusform>%n saisie doit attendre&#xa0;: enregistrez ou abandonnez d’abord ce qui est en cours sur sa page. Elle sera proposée à nouveau au prochain démarrage.</numerusform>
            <numerusform>%n saisies doivent attendre&#xa0;: enregistrez ou abandonnez d’abord ce qui est en cours sur leur page. Elles seront proposées à nouveau au prochain démarrage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) you typed were not saved when Effectif last ended.</source>
        <translation>
            <numerusform>%n saisie n’était pas enregistrée quand Effectif s’est fermé.</numerusform>
            <numerusform>%n saisies n’étaient pas enregistrées quand Effectif s’est fermé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::MentionEditing</name>
    <message>
        <source>People to mention</source>
        <translation>Personnes à mentionner</translation>
    </message>
</context>
<context>
    <name>effectif::MergeDialog</name>
    <message>
        <source>Merge entries</source>
        <translation>Fusionner des éléments</translation>
    </message>
    <message>
        <source>Tick what is one and the same, then say which name stays. The other names stay understood by imports.</source>
        <translation>Cochez ce qui est une seule et même chose, puis dites quel nom reste. Les autres noms restent compris par les imports.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>One and the same</source>
        <translation>Une seule et même chose</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Tick at least two entries.</source>
        <translation>Cochez au moins deux éléments.</translation>
    </message>
    <message>
        <source>No sheet changes.</source>
        <translation>Aucune fiche ne change.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) will move to “%1”.</source>
        <translation>
            <numerusform>%n fiche passera à «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n fiches passeront à «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::MergeModel</name>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Only one sheet</source>
        <translation>Une seule fiche</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>changed by %1 on %2</source>
        <translation>modifié par %1 le %2</translation>
    </message>
    <message>
        <source>as the sheet was made by %1 on %2</source>
        <translation>tel que la fiche a été créée par %1 le %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, choisi</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Merged sheet</source>
        <translation>Fiche fusionnée</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>reste</translation>
    </message>
    <message>
        <source>goes into it</source>
        <translation>y est fusionnée</translation>
    </message>
    <message numerus="yes">
        <source>made on %1, %n field(s)</source>
        <translation>
            <numerusform>créée le %1, %n champ</numerusform>
            <numerusform>créée le %1, %n champs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::MergeSheetsDialog</name>
    <message>
        <source>Only what &amp;differs</source>
        <translation>&amp;Différences seulement</translation>
    </message>
    <message>
        <source>Take &amp;everything from this sheet</source>
        <translation>Prendre &amp;tout de cette fiche</translation>
    </message>
    <message>
        <source>Merge sheets</source>
        <translation>Fusionner des fiches</translation>
    </message>
    <message>
        <source>Choose the value of each field: arrow keys and the space bar, or a click. What the other sheets say is kept, and the merge can be taken back, even weeks later.</source>
        <translation>Choisissez la valeur de chaque champ&#xa0;: flèches et barre d’espace, ou un clic. Ce que disent les autres fiches est conservé, et la fusion peut être annulée, même des semaines plus tard.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Fusionner</translation>
    </message>
    <message>
        <source>Leave them apart</source>
        <translation>Ne pas fusionner</translation>
    </message>
    <message>
        <source>The sheet that stays:</source>
        <translation>Fiche qui reste&#xa0;:</translation>
    </message>
    <message>
        <source>The sheet that stays</source>
        <translation>Fiche qui reste</translation>
    </message>
    <message>
        <source>The sheets, field by field</source>
        <translation>Les fiches, champ par champ</translation>
    </message>
    <message>
        <source>Two sheets become one</source>
        <translation>Deux fiches n’en feront qu’une</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) become one</source>
        <translation>
            <numerusform>%n fiche n’en fera qu’une</numerusform>
            <numerusform>%n fiches n’en feront qu’une</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>From sheet %1 goes along: %2.</source>
        <translation>De la fiche %1 passe aussi&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of other sheets lead to the merged sheet then.</source>
        <translation>
            <numerusform>%n champ d’une autre fiche mènera à la fiche fusionnée.</numerusform>
            <numerusform>%n champs d’autres fiches mèneront à la fiche fusionnée.</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers of every sheet go on finding the merged one.</source>
        <translation>Les numéros de chaque fiche continuent de retrouver la fiche fusionnée.</translation>
    </message>
    <message>
        <source>Compare once more</source>
        <translation>Comparer à nouveau</translation>
    </message>
</context>
<context>
    <name>effectif::MessageBubble</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Changed on %1</source>
        <translation>Modifié le %1</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Nouveaux messages</translation>
    </message>
    <message>
        <source>What can be done with this message</source>
        <translation>Actions sur ce message</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>effectif::MessageComposer</name>
    <message>
        <source>Write a message … Enter sends it, Shift+Enter begins a new line, @ calls somebody</source>
        <translation>Écrire un message… Entrée envoie, Maj+Entrée va à la ligne, @ mentionne quelqu’un</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>You are changing a message. Esc leaves it as it is.</source>
        <translation>Vous modifiez un message. Échap le laisse tel quel.</translation>
    </message>
    <message>
        <source>Leave the message as it is</source>
        <translation>Laisser le message tel quel</translation>
    </message>
</context>
<context>
    <name>effectif::MessageList</name>
    <message>
        <source>To the latest messages</source>
        <translation>Aller aux derniers messages</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>effectif::MessagesPage</name>
    <message>
        <source>Messages (%1)</source>
        <translation>Messages (%1)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>Search people and messages</source>
        <translation>Chercher une personne ou un message</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Messages are for colleagues who sign in.</source>
        <translation>Les messages s’échangent entre collègues qui se connectent.</translation>
    </message>
    <message>
        <source>Nobody has an account here: everybody who opens this office is the same to it. An administrator adds accounts in Administration &gt; Accounts.</source>
        <translation>Personne n’a de compte ici&#xa0;: Effectif ne distingue pas ceux qui ouvrent cette base. Un administrateur crée les comptes dans Administration &gt; Comptes.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Nobody else has an account yet.</source>
        <translation>Personne d’autre n’a encore de compte.</translation>
    </message>
    <message>
        <source>Invite your colleagues in Administration &gt; Accounts: each gets a code, chooses a password, and can be written to here.</source>
        <translation>Invitez vos collègues dans Administration &gt; Comptes&#xa0;: chacun reçoit un code, choisit un mot de passe, et vous pouvez lui écrire ici.</translation>
    </message>
    <message>
        <source>An administrator invites your colleagues in Administration &gt; Accounts; then you can write to each other here.</source>
        <translation>Un administrateur invite vos collègues dans Administration &gt; Comptes&#x202f;; vous pourrez alors vous écrire ici.</translation>
    </message>
    <message>
        <source>Invite colleagues</source>
        <translation>Inviter des collègues</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Neither in names nor in messages. Type less, or another word.</source>
        <translation>Ni dans les noms, ni dans les messages. Tapez moins de lettres, ou un autre mot.</translation>
    </message>
    <message>
        <source>No conversation yet</source>
        <translation>Aucune conversation pour l’instant</translation>
    </message>
    <message>
        <source>Write to a colleague</source>
        <translation>Écrire à un collègue</translation>
    </message>
    <message>
        <source>Only those whom you choose read it. No telephone number is needed.</source>
        <translation>Seuls ceux que vous choisissez le lisent. Aucun numéro de téléphone n’est nécessaire.</translation>
    </message>
</context>
<context>
    <name>effectif::ModulesPanel</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Who holds a licence of the telephone application, and how many are left.</source>
        <translation>Qui a une licence de l’application téléphonique, et combien il en reste.</translation>
    </message>
    <message>
        <source>Transfer requests</source>
        <translation>Demandes de transfert</translation>
    </message>
    <message>
        <source>Departments ask each other for sheets, and answer.</source>
        <translation>Les directions régionales se demandent des fiches, et se répondent.</translation>
    </message>
    <message>
        <source>Mail and quiet hours</source>
        <translation>Messagerie et heures calmes</translation>
    </message>
    <message>
        <source>In whose name messages go out, when none does, and which computer sends them.</source>
        <translation>Au nom de qui partent les messages, quand aucun ne part, et quel ordinateur les envoie.</translation>
    </message>
    <message>
        <source>Sending messages</source>
        <translation>Envoi de messages</translation>
    </message>
    <message>
        <source>How long sheets are kept</source>
        <translation>Durée de conservation des fiches</translation>
    </message>
    <message>
        <source>The rules of retention, and whose sheets are older.</source>
        <translation>Les règles de conservation, et les fiches qui les dépassent.</translation>
    </message>
    <message>
        <source>To be purged</source>
        <translation>À purger</translation>
    </message>
    <message>
        <source>Fields and sheets of professionals</source>
        <translation>Champs et fiches Intervenants professionnels</translation>
    </message>
    <message>
        <source>What a sheet asks for; the ⋮ menu there switches the sheets of professionals on.</source>
        <translation>Ce qu’une fiche demande&#x202f;; le menu ⋮ y active les fiches Intervenants professionnels.</translation>
    </message>
    <message>
        <source>Field settings</source>
        <translation>Gestion des champs</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Modules</translation>
    </message>
    <message>
        <source>What is switched off disappears from menus and home page; nothing that was typed is lost.</source>
        <translation>Ce qui est désactivé disparaît des menus et de l’accueil&#x202f;; rien de ce qui a été saisi n’est perdu.</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>“%1” is switched on.</source>
        <translation>«&#xa0;%1&#xa0;» est activé.</translation>
    </message>
    <message>
        <source>“%1” is switched off.</source>
        <translation>«&#xa0;%1&#xa0;» est désactivé.</translation>
    </message>
    <message>
        <source>Distribution lists</source>
        <translation>Listes de diffusion</translation>
    </message>
    <message>
        <source>Groups of people who get messages, announcements and polls.</source>
        <translation>Les groupes de personnes qui reçoivent messages, annonces et sondages.</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Annonces</translation>
    </message>
    <message>
        <source>Messages, advantages, good deals and documents that managers publish, and the page on which they are read.</source>
        <translation>Les messages, avantages, bons plans et documents que publient les responsables, et la page où on les lit.</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>Sondages</translation>
    </message>
    <message>
        <source>Questions to the people of a list, and what they answer.</source>
        <translation>Des questions aux personnes d’une liste, et leurs réponses.</translation>
    </message>
</context>
<context>
    <name>effectif::MomentField</name>
    <message>
        <source>Usual moments</source>
        <translation>Moments habituels</translation>
    </message>
</context>
<context>
    <name>effectif::NameDialog</name>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Quel est votre nom&#x202f;?</translation>
    </message>
    <message>
        <source>Every change is signed, so that your colleagues know whom to ask. You can correct your name later in the preferences.</source>
        <translation>Chaque modification est signée, pour que vos collègues sachent à qui s’adresser. Vous pourrez corriger votre nom plus tard dans les préférences.</translation>
    </message>
    <message>
        <source>First name and last name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Type your name, or choose “Not now”.</source>
        <translation>Saisissez votre nom, ou choisissez «&#xa0;Plus tard&#xa0;».</translation>
    </message>
</context>
<context>
    <name>effectif::NewFieldDialog</name>
    <message>
        <source>New field</source>
        <translation>Nouveau champ</translation>
    </message>
    <message>
        <source>New list: type its values below</source>
        <translation>Nouvelle liste&#xa0;: saisissez ses valeurs ci-dessous</translation>
    </message>
    <message>
        <source>A department</source>
        <translation>Un département</translation>
    </message>
    <message>
        <source>A user</source>
        <translation>Un utilisateur</translation>
    </message>
    <message>
        <source>Another sheet</source>
        <translation>Une autre fiche</translation>
    </message>
    <message>
        <source>What is it called on the sheet?</source>
        <translation>Comment s’appelle-t-il sur la fiche&#x202f;?</translation>
    </message>
    <message>
        <source>What does it hold?</source>
        <translation>Que contient-il&#x202f;?</translation>
    </message>
    <message>
        <source>List of values</source>
        <translation>Liste de valeurs</translation>
    </message>
    <message>
        <source>Values, one a line</source>
        <translation>Valeurs, une par ligne</translation>
    </message>
    <message>
        <source>What does it lead to?</source>
        <translation>Vers quoi mène-t-il&#x202f;?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Give the field a name.</source>
        <translation>Donnez un nom au champ.</translation>
    </message>
    <message>
        <source>Type at least one value, or choose a list.</source>
        <translation>Saisissez au moins une valeur, ou choisissez une liste.</translation>
    </message>
</context>
<context>
    <name>effectif::NewsPage</name>
    <message>
        <source>News (%1)</source>
        <translation>Actualités (%1)</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Actualités</translation>
    </message>
    <message>
        <source>What your office tells you. Announcements go by themselves once they are over; documents stay in their archive.</source>
        <translation>Ce que votre bureau vous annonce. Les annonces terminées disparaissent d’elles-mêmes&#x202f;; les documents restent dans leurs archives.</translation>
    </message>
    <message>
        <source>Words of a title or a text</source>
        <translation>Mots d’un titre ou d’un texte</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Advantages</source>
        <translation>Avantages</translation>
    </message>
    <message>
        <source>Good deals</source>
        <translation>Bons plans</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a section, how much in it is not read</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n poll(s) wait(s) for you</source>
        <translation>
            <numerusform>%n sondage vous attend</numerusform>
            <numerusform>%n sondages vous attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>News are for the people of the office.</source>
        <translation>Les actualités s’adressent aux personnes du bureau.</translation>
    </message>
    <message>
        <source>Your account belongs to no sheet yet, so nothing can be addressed to you. An administrator joins the two on the page “Accounts”.</source>
        <translation>Votre compte n’est encore lié à aucune fiche&#xa0;: rien ne peut vous être adressé. Un administrateur fait ce lien sur la page «&#xa0;Comptes&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Rien ne correspond.</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>Essayez avec moins de lettres.</translation>
    </message>
    <message>
        <source>No document yet.</source>
        <translation>Aucun document pour l’instant.</translation>
    </message>
    <message>
        <source>What your office archives for you stays here, also once it is over.</source>
        <translation>Ce que votre bureau archive pour vous reste ici, même une fois terminé.</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Rien de nouveau.</translation>
    </message>
    <message>
        <source>As soon as your office announces something to you, it stands here and the bell rings.</source>
        <translation>Dès que votre bureau vous annonce quelque chose, c’est affiché ici et la cloche vous prévient.</translation>
    </message>
    <message>
        <source>Choose one at the left to read it.</source>
        <translation>Choisissez à gauche ce que vous voulez lire.</translation>
    </message>
    <message>
        <source>It is not shown any longer. There is nothing that you have to do.</source>
        <translation>Cette annonce n’est plus affichée. Vous n’avez rien à faire.</translation>
    </message>
</context>
<context>
    <name>effectif::NoteCard</name>
    <message>
        <source>Text of the note</source>
        <translation>Texte de la note</translation>
    </message>
    <message>
        <source>changed on %1</source>
        <translation>modifiée le %1</translation>
    </message>
    <message>
        <source>Change this note</source>
        <translation>Modifier cette note</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Supprimer cette note</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Note of %1, %2</source>
        <translation>Note de %1, %2</translation>
    </message>
</context>
<context>
    <name>effectif::NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>effectif::NotesView</name>
    <message>
        <source>Write a note …</source>
        <translation>Écrire une note…</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>%1 adds the note.</source>
        <translation>%1 ajoute la note.</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Show older notes</source>
        <translation>Afficher les notes plus anciennes</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Aucune note pour l’instant.</translation>
    </message>
    <message>
        <source>What colleagues should know: calls, agreements, reminders.</source>
        <translation>Ce que les collègues doivent savoir&#xa0;: appels, accords, rappels.</translation>
    </message>
    <message>
        <source>The note was removed.</source>
        <translation>La note a été supprimée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save the note?</source>
        <translation>Enregistrer la note&#x202f;?</translation>
    </message>
    <message>
        <source>What you wrote in the notes is not saved.</source>
        <translation>Ce que vous avez écrit dans les notes n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
</context>
<context>
    <name>effectif::NotificationBell</name>
    <message>
        <source>Effectif</source>
        <translation>Effectif</translation>
    </message>
    <message numerus="yes">
        <source>%n new notification(s)</source>
        <translation>
            <numerusform>%n nouvelle notification</numerusform>
            <numerusform>%n nouvelles notifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Notifications (%1)</source>
        <translation>Notifications (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>Notifications, %n non lue</numerusform>
            <numerusform>Notifications, %n non lues</numerusform>
        </translation>
    </message>
    <message>
        <source>What you were told of</source>
        <translation>Ce qui vous a été signalé</translation>
    </message>
</context>
<context>
    <name>effectif::NotificationMatrix</name>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>%1: everything</source>
        <translation>%1&#xa0;: tout</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test: %1</source>
        <translation>Tester&#xa0;: %1</translation>
    </message>
    <message>
        <source>All channels of this row</source>
        <translation>Tous les canaux de cette ligne</translation>
    </message>
</context>
<context>
    <name>effectif::NotificationModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Unread: %1, %2</source>
        <translation>Non lue&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Save the refused rows …</source>
        <translation>Enregistrer les lignes refusées…</translation>
    </message>
</context>
<context>
    <name>effectif::NotificationPanel</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>Choose what I am told of …</source>
        <translation>Choisir mes notifications…</translation>
    </message>
    <message>
        <source>All or unread</source>
        <translation>Toutes ou non lues</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lues</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Nothing of that kind</source>
        <translation>Rien de ce genre</translation>
    </message>
    <message>
        <source>Mentions, sheets that you are given, answers and errors will stand here.</source>
        <translation>Les mentions, les fiches qui vous sont confiées, les réponses et les erreurs s’afficheront ici.</translation>
    </message>
</context>
<context>
    <name>effectif::NotificationsPanel</name>
    <message>
        <source>1. Open Settings &gt; System &gt; Notifications.
2. Switch “Notifications” on.
3. Find Effectif in the list below, and switch it on too.
4. Look whether “Do not disturb” is on: press the clock at the lower right.
5. Press Test here again.</source>
        <translation>1. Ouvrez Paramètres &gt; Système &gt; Notifications.
2. Activez «&#xa0;Notifications&#xa0;».
3. Cherchez Effectif dans la liste en dessous et activez-le aussi.
4. Vérifiez si «&#xa0;Ne pas déranger&#xa0;» est actif&#xa0;: cliquez sur l’heure en bas à droite.
5. Cliquez de nouveau ici sur Tester.</translation>
    </message>
    <message>
        <source>1. Open System Settings &gt; Notifications.
2. Choose Effectif in the list.
3. Switch “Allow notifications” on, and choose banners or alerts.
4. Look whether a Focus is on, in the Control Centre.
5. Press Test here again.</source>
        <translation>1. Ouvrez Réglages Système &gt; Notifications.
2. Choisissez Effectif dans la liste.
3. Activez «&#xa0;Autoriser les notifications&#xa0;» et choisissez bannières ou alertes.
4. Vérifiez si un mode de concentration est actif, dans le centre de contrôle.
5. Cliquez de nouveau ici sur Tester.</translation>
    </message>
    <message>
        <source>1. Open the settings of your desktop, then Notifications.
2. Switch notifications on, and “Do not disturb” off.
3. Choose Effectif in the list of applications, and switch it on.
4. Where the desktop shows none (a window manager alone), install a notification service such as dunst.
5. Press Test here again.</source>
        <translation>1. Ouvrez les paramètres de votre bureau, puis Notifications.
2. Activez les notifications et désactivez «&#xa0;Ne pas déranger&#xa0;».
3. Choisissez Effectif dans la liste des applications et activez-le.
4. Si le bureau n’en affiche aucune (gestionnaire de fenêtres seul), installez un service de notification comme dunst.
5. Cliquez de nouveau ici sur Tester.</translation>
    </message>
    <message>
        <source>Tick what you want to hear of, and how. Each choice counts at once; nobody is told of what they do themselves.</source>
        <translation>Cochez ce qui doit vous être signalé, et comment. Chaque choix compte aussitôt&#x202f;; personne n’est averti de ce qu’il fait lui-même.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>When letters come</source>
        <translation>Quand les e-mails arrivent</translation>
    </message>
    <message>
        <source>Each by itself, when it happens</source>
        <translation>Chacun aussitôt, quand cela se produit</translation>
    </message>
    <message>
        <source>Together once a day, from %1 on</source>
        <translation>Ensemble une fois par jour, à partir de %1</translation>
    </message>
    <message>
        <source>Nothing appears on the desktop?</source>
        <translation>Rien n’apparaît sur le bureau&#x202f;?</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Système d’exploitation</translation>
    </message>
    <message>
        <source>Without accounts Effectif knows no e-mail address of yours: choices of e-mail count as soon as you have an account.</source>
        <translation>Sans comptes, Effectif ne connaît pas votre adresse e-mail&#xa0;: les choix de la colonne E-mail compteront dès que vous aurez un compte.</translation>
    </message>
    <message>
        <source>No computer of this office sends messages yet: letters come as soon as an administrator has set one up.</source>
        <translation>Aucun ordinateur de votre organisation n’envoie encore de messages&#xa0;: les e-mails arriveront dès qu’un administrateur en aura réglé un.</translation>
    </message>
    <message>
        <source>Letters wait for the morning in the quiet hours of the office.</source>
        <translation>Pendant les heures calmes de votre organisation, les e-mails attendent le matin.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Enregistré à %1</translation>
    </message>
    <message>
        <source>Effectif</source>
        <translation>Effectif</translation>
    </message>
    <message>
        <source>The test message is in the outbox. It reaches you within a few minutes.</source>
        <translation>Le message d’essai est dans la boîte d’envoi. Il vous parviendra d’ici quelques minutes.</translation>
    </message>
    <message>
        <source>The test is there: press the bell at the lower left.</source>
        <translation>L’essai est arrivé&#xa0;: cliquez sur la cloche en bas à gauche.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
</context>
<context>
    <name>effectif::NumberDialog</name>
    <message>
        <source>Numbers of “%1”</source>
        <translation>Numéros&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The arrow on a sheet takes the next number. A number that was given is never given again.</source>
        <translation>La flèche d’une fiche prend le prochain numéro. Un numéro donné ne l’est jamais une seconde fois.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>As many as needed</source>
        <translation>Autant que nécessaire</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Préfixe</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Prochain numéro</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>%1: prefix</source>
        <translation>%1&#xa0;: préfixe</translation>
    </message>
    <message>
        <source>%1: digits</source>
        <translation>%1&#xa0;: chiffres</translation>
    </message>
    <message>
        <source>%1: next number</source>
        <translation>%1&#xa0;: prochain numéro</translation>
    </message>
</context>
<context>
    <name>effectif::OfficeHistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Everything that was done, and the way back. What was changed since stays, unless you decide otherwise.</source>
        <translation>Tout ce qui a été fait, et le moyen de revenir en arrière. Ce qui a été modifié depuis est conservé, sauf si vous en décidez autrement.</translation>
    </message>
    <message>
        <source>Whose operations</source>
        <translation>Les opérations de qui</translation>
    </message>
    <message>
        <source>Which operations</source>
        <translation>Quelles opérations</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Take this operation back …</source>
        <translation>Annuler cette opération…</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>Ce qu’elle a modifié</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>All operations</source>
        <translation>Toutes les opérations</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>N° %1</translation>
    </message>
</context>
<context>
    <name>effectif::OperationUndoer</name>
    <message>
        <source>Looking what it would do …</source>
        <translation>Examen de ce qui serait annulé…</translation>
    </message>
    <message>
        <source>Taking it back …</source>
        <translation>Annulation en cours…</translation>
    </message>
    <message numerus="yes">
        <source>Taken back on %n sheet(s).</source>
        <translation>
            <numerusform>Annulé sur %n fiche.</numerusform>
            <numerusform>Annulé sur %n fiches.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Annulé.</translation>
    </message>
    <message numerus="yes">
        <source>%n later change(s) stayed.</source>
        <translation>
            <numerusform>%n modification plus récente a été conservée.</numerusform>
            <numerusform>%n modifications plus récentes ont été conservées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>effectif::OutboxModel</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Délivré</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Code for a new password</source>
        <translation>Nouveau code</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>Test message</source>
        <translation>Message d’essai</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Goes with the next round.</source>
        <translation>Part au prochain envoi.</translation>
    </message>
    <message>
        <source>Goes at %1.</source>
        <translation>Part le %1.</translation>
    </message>
    <message>
        <source>%1 Next try: %2.</source>
        <translation>%1 Prochain essai&#xa0;: %2.</translation>
    </message>
    <message>
        <source>A machine is sending it.</source>
        <translation>Un ordinateur est en train de l’envoyer.</translation>
    </message>
    <message>
        <source>Taken over by the mail server at %1.</source>
        <translation>Pris en charge le %1.</translation>
    </message>
    <message>
        <source>In the recipient’s mailbox since %1.</source>
        <translation>Dans la boîte du destinataire depuis le %1.</translation>
    </message>
    <message>
        <source>Handed over, but the answer was lost. It is sent again so that mail programs show it once.</source>
        <translation>Remis, mais la réponse s’est perdue. Il est renvoyé de façon à n’apparaître qu’une fois dans la messagerie.</translation>
    </message>
    <message>
        <source>Put there</source>
        <translation>Déposé</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>It may have arrived: it was handed over, and the answer was lost. %1</source>
        <translation>Il est peut-être arrivé&#xa0;: il a été remis, et la réponse s’est perdue. %1</translation>
    </message>
</context>
<context>
    <name>effectif::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Recipient or subject</source>
        <translation>Destinataire ou objet</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Quels messages</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Incertains</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Sending messages</source>
        <translation>Envoi de messages</translation>
    </message>
    <message>
        <source>What the office sends by mail, and what became of it.</source>
        <translation>Ce que votre organisation envoie par e-mail, et ce qu’il en est advenu.</translation>
    </message>
    <message>
        <source>What left by mail because of you, and what became of it.</source>
        <translation>Ce qui est parti par e-mail de votre fait, et ce qu’il en est advenu.</translation>
    </message>
    <message>
        <source>No message matches.</source>
        <translation>Aucun message ne correspond.</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Afficher tous les messages</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>Invitations, codes and reminders appear here as soon as they are on their way.</source>
        <translation>Invitations, codes et rappels apparaissent ici dès qu’ils sont en route.</translation>
    </message>
    <message>
        <source>The server’s own words: %1</source>
        <translation>Réponse du serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Put there on %1</source>
        <translation>Déposé le %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 par %2</translation>
    </message>
    <message numerus="yes">
        <source>%n try(s)</source>
        <translation>
            <numerusform>%n essai</numerusform>
            <numerusform>%n essais</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The message goes out with the next round.</source>
        <translation>Le message part au prochain envoi.</translation>
    </message>
    <message>
        <source>The message was taken back: it is not sent.</source>
        <translation>Le message est retiré&#xa0;: il ne sera pas envoyé.</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Voir l’envoi</translation>
    </message>
    <message>
        <source>This computer sends as long as Effectif is open on it.</source>
        <translation>Cet ordinateur envoie tant qu’Effectif y est ouvert.</translation>
    </message>
</context>
<context>
    <name>effectif::PassphraseDialog</name>
    <message>
        <source>Begin to send messages</source>
        <translation>Commencer l’envoi des messages</translation>
    </message>
    <message>
        <source>This computer sends the messages of the office. Its mail account is locked up with the passphrase that was chosen when it was set up.</source>
        <translation>Cet ordinateur envoie les messages de votre organisation. Son compte de messagerie est enfermé avec la phrase secrète choisie lors du réglage.</translation>
    </message>
    <message>
        <source>Begin to send</source>
        <translation>Commencer l’envoi</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Type the passphrase that was chosen when this computer was set up.</source>
        <translation>Saisissez la phrase secrète choisie lors du réglage de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>effectif::PasswordDialog</name>
    <message>
        <source>Welcome, %1</source>
        <translation>Bienvenue, %1</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Choose the password that you will sign in with from now on. The code has done its work then.</source>
        <translation>Choisissez le mot de passe avec lequel vous vous connecterez désormais. Le code ne sert alors plus.</translation>
    </message>
    <message>
        <source>Use this password</source>
        <translation>Utiliser ce mot de passe</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Mot de passe actuel</translation>
    </message>
</context>
<context>
    <name>effectif::PasswordFields</name>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Confirmation du mot de passe</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s) by the CNIL’s count</source>
        <translation>
            <numerusform>%n bit selon le calcul de la CNIL</numerusform>
            <numerusform>%n bits selon le calcul de la CNIL</numerusform>
        </translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>%1; not what the CNIL recommends</source>
        <translation>%1&#x202f;; non conforme CNIL</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
</context>
<context>
    <name>effectif::PeoplePicker</name>
    <message>
        <source>Search, choose one or several with Shift or Ctrl, and add them; then the next ones.</source>
        <translation>Cherchez, choisissez une ou plusieurs personnes avec Maj ou Ctrl, ajoutez-les&#x202f;; puis les suivantes.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Everybody is on the list.</source>
        <translation>Tout le monde est dans la liste.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>Add %n person(s)</source>
        <translation>
            <numerusform>Ajouter %n personne</numerusform>
            <numerusform>Ajouter %n personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::PeopleTable</name>
    <message>
        <source>Search: name, number, town, telephone …</source>
        <translation>Rechercher&#xa0;: nom, numéro, ville, téléphone…</translation>
    </message>
    <message>
        <source>Search the people</source>
        <translation>Rechercher parmi les personnes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Nobody matches.</source>
        <translation>Personne ne correspond.</translation>
    </message>
    <message>
        <source>Type less, or another word.</source>
        <translation>Tapez moins de lettres, ou un autre mot.</translation>
    </message>
</context>
<context>
    <name>effectif::PersonActs</name>
    <message>
        <source>Everything about %1</source>
        <translation>Tout sur %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>Everything about this person is in %1. Hand it to this person only.</source>
        <translation>Tout sur cette personne est dans %1. Ne le remettez qu’à elle.</translation>
    </message>
    <message>
        <source>The sheet tells nothing of who it was any more. Photos and files vanish from the disk with the next “effectif check --clean”; they stay in older backups.</source>
        <translation>La fiche ne dit plus rien de la personne. Photos et fichiers disparaissent du disque au prochain «&#xa0;effectif check --clean&#xa0;»&#x202f;; ils restent dans les sauvegardes plus anciennes.</translation>
    </message>
</context>
<context>
    <name>effectif::PhotoDelegate</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>effectif::PhotoFrame</name>
    <message>
        <source>Photo of %1</source>
        <translation>Photo de %1</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>Ajouter une photo</translation>
    </message>
    <message>
        <source>Press to choose a picture; Ctrl+V pastes one.</source>
        <translation>Appuyez pour choisir une image&#x202f;; Ctrl+V en colle une.</translation>
    </message>
    <message>
        <source>Change or remove the photo. A picture can also be dropped here.</source>
        <translation>Changer ou retirer la photo. Une image peut aussi être déposée ici.</translation>
    </message>
    <message>
        <source>Add a photo. A picture can also be dropped or pasted here.</source>
        <translation>Ajouter une photo. Une image peut aussi être déposée ou collée ici.</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>Choisissez un fichier...</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Retirer la photo</translation>
    </message>
</context>
<context>
    <name>effectif::PhotoIntake</name>
    <message>
        <source>That holds no picture. Save the picture as a file, then choose the file.</source>
        <translation>Cela ne contient pas d’image. Enregistrez l’image dans un fichier, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>Choisissez un fichier...</translation>
    </message>
    <message>
        <source>Pictures (*.gif *.jpg *.jpeg *.png)</source>
        <translation>Images (*.gif *.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>effectif::PictureIntake</name>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Pictures (*.gif *.jpg *.jpeg *.png)</source>
        <translation>Images (*.gif *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>No picture was copied. Copy one in another program, then paste it here.</source>
        <translation>Aucune image n’est copiée. Copiez-en une dans un autre programme, puis collez-la ici.</translation>
    </message>
</context>
<context>
    <name>effectif::PollBallot</name>
    <message>
        <source>Effectif keeps no link between you and your answer. Once it is sent, it cannot be changed or taken back.</source>
        <translation>Effectif ne conserve aucun lien entre vous et votre réponse. Une fois envoyée, elle ne peut être ni modifiée ni retirée.</translation>
    </message>
    <message>
        <source>The way you write can give you away.</source>
        <translation>Attention&#xa0;: votre façon d’écrire peut vous trahir.</translation>
    </message>
    <message>
        <source>Whoever runs the server is outside this promise.</source>
        <translation>Cette promesse n’engage pas la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>This poll is anonymous</source>
        <translation>Ce sondage est anonyme</translation>
    </message>
    <message>
        <source>Whoever asks, and the administrators, see what you answer.</source>
        <translation>L’auteur du sondage et les administrateurs voient votre réponse.</translation>
    </message>
    <message>
        <source>You can change your answer as long as the poll runs.</source>
        <translation>Vous pouvez modifier votre réponse tant que le sondage est en cours.</translation>
    </message>
    <message>
        <source>You can change your answer until %1.</source>
        <translation>Vous pouvez modifier votre réponse jusqu’au %1.</translation>
    </message>
    <message>
        <source>You answer under your name</source>
        <translation>Vous répondez sous votre nom</translation>
    </message>
    <message>
        <source>Your answer is of %1.</source>
        <translation>Votre réponse date du %1.</translation>
    </message>
    <message>
        <source>You have answered</source>
        <translation>Vous avez répondu</translation>
    </message>
    <message>
        <source>Anonymous answers can’t be changed, and are not shown again.</source>
        <translation>Une réponse anonyme ne peut être ni modifiée ni affichée de nouveau.</translation>
    </message>
    <message>
        <source>This poll ended before you sent your answer</source>
        <translation>Ce sondage s’est terminé avant l’envoi de votre réponse</translation>
    </message>
    <message>
        <source>Answers are not taken any more. What you chose or typed stands below, and was not sent.</source>
        <translation>Il n’est plus possible d’y répondre. Ce que vous avez choisi ou saisi reste affiché ci-dessous et n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>Send your answer?</source>
        <translation>Envoyer votre réponse&#x202f;?</translation>
    </message>
    <message>
        <source>This poll is anonymous: your answer is final. It cannot be changed, taken back or shown to you again.</source>
        <translation>Ce sondage est anonyme&#xa0;: votre réponse est définitive. Elle ne pourra être ni modifiée, ni retirée, ni affichée de nouveau.</translation>
    </message>
    <message>
        <source>Send my answer</source>
        <translation>Envoyer ma réponse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Your answer was sent.</source>
        <translation>Votre réponse a été envoyée.</translation>
    </message>
    <message>
        <source>Change my answer</source>
        <translation>Modifier ma réponse</translation>
    </message>
    <message>
        <source>Answer to “%1”</source>
        <translation>Réponse à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to polls</source>
        <translation>
            <numerusform>%n réponse à un sondage</numerusform>
            <numerusform>%n réponses à des sondages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::PollCharts</name>
    <message>
        <source>%1 of %2 recipients have answered (%3)</source>
        <translation>%1 destinataires sur %2 ont répondu (%3)</translation>
    </message>
    <message>
        <source>List: %1</source>
        <translation>Liste&#xa0;: %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonyme</translation>
    </message>
    <message>
        <source>several answers each</source>
        <translation>plusieurs réponses possibles</translation>
    </message>
    <message numerus="yes">
        <source>This poll is anonymous: its answers are shown once at least %n people have answered.</source>
        <translation>
            <numerusform>Ce sondage est anonyme&#xa0;: ses réponses s’affichent dès que %n personne au moins a répondu.</numerusform>
            <numerusform>Ce sondage est anonyme&#xa0;: ses réponses s’affichent dès que %n personnes au moins ont répondu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This poll is anonymous: answers appear %n or more at a time, and the latest ones still wait for others. Departments and Natures are shown when it has ended.</source>
        <translation>
            <numerusform>Ce sondage est anonyme&#xa0;: les réponses s’affichent par %n ou plus, et les dernières en attendent d’autres. Les départements et les Natures s’affichent une fois le sondage terminé.</numerusform>
            <numerusform>Ce sondage est anonyme&#xa0;: les réponses s’affichent par %n ou plus, et les dernières en attendent d’autres. Les départements et les Natures s’affichent une fois le sondage terminé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This poll is anonymous: nobody learns who answered what, and groups of fewer than %n people are shown together.</source>
        <translation>
            <numerusform>Ce sondage est anonyme&#xa0;: personne n’apprend qui a répondu quoi, et les groupes de moins de %n personne sont réunis.</numerusform>
            <numerusform>Ce sondage est anonyme&#xa0;: personne n’apprend qui a répondu quoi, et les groupes de moins de %n personnes sont réunis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Groups of fewer than %n people</source>
        <translation>
            <numerusform>Groupes de moins de %n personne</numerusform>
            <numerusform>Groupes de moins de %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Answers over time</source>
        <translation>Réponses dans le temps</translation>
    </message>
    <message>
        <source>Frequent words</source>
        <translation>Mots fréquents</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Two polls side by side</source>
        <translation>Deux sondages côte à côte</translation>
    </message>
    <message>
        <source>Poll: %1</source>
        <translation>Sondage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Answers by department</source>
        <translation>Réponses par département</translation>
    </message>
    <message>
        <source>Answers by Nature</source>
        <translation>Réponses par Nature</translation>
    </message>
</context>
<context>
    <name>effectif::PollChoiceRow</name>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Choice %1 in French</source>
        <translation>Choix %1 en français</translation>
    </message>
    <message>
        <source>Choice %1 in English</source>
        <translation>Choix %1 en anglais</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Paste the picture that was copied</source>
        <translation>Coller l’image copiée</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Retirer l’image</translation>
    </message>
    <message>
        <source>Picture of choice %1</source>
        <translation>Image du choix %1</translation>
    </message>
    <message>
        <source>Further up (Alt+Up)</source>
        <translation>Monter (Alt+Haut)</translation>
    </message>
    <message>
        <source>Further down (Alt+Down)</source>
        <translation>Descendre (Alt+Bas)</translation>
    </message>
    <message>
        <source>Remove this choice (Alt+Delete)</source>
        <translation>Supprimer ce choix (Alt+Suppr)</translation>
    </message>
    <message>
        <source>Move choice %1 up</source>
        <translation>Monter le choix %1</translation>
    </message>
    <message>
        <source>Move choice %1 down</source>
        <translation>Descendre le choix %1</translation>
    </message>
    <message>
        <source>Remove choice %1</source>
        <translation>Supprimer le choix %1</translation>
    </message>
    <message>
        <source>Reading the picture …</source>
        <translation>Lecture de l’image…</translation>
    </message>
    <message>
        <source>Add a picture, or drop one here</source>
        <translation>Ajouter une image, ou la déposer ici</translation>
    </message>
    <message>
        <source>The picture of this choice</source>
        <translation>L’image de ce choix</translation>
    </message>
</context>
<context>
    <name>effectif::PollChoices</name>
    <message>
        <source>The choice was removed.</source>
        <translation>Le choix a été supprimé.</translation>
    </message>
    <message>
        <source>The choice “%1” was removed.</source>
        <translation>Le choix «&#xa0;%1&#xa0;» a été supprimé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Enter adds the next choice. Alt+Up and Alt+Down move one.</source>
        <translation>Entrée ajoute le choix suivant. Alt+Haut et Alt+Bas déplacent un choix.</translation>
    </message>
    <message>
        <source>A poll has at most 50 choices.</source>
        <translation>Un sondage compte 50 choix au plus.</translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation>Ajouter un choix</translation>
    </message>
    <message>
        <source>Copy French to empty English lines</source>
        <translation>Recopier le français où l’anglais manque</translation>
    </message>
    <message>
        <source>Where nothing is typed in English yet</source>
        <translation>Seulement là où rien n’est encore saisi en anglais</translation>
    </message>
</context>
<context>
    <name>effectif::PollForm</name>
    <message>
        <source>What you wanted to paste is too long: an answer has at most %L1 characters.</source>
        <translation>Le texte que vous voulez coller est trop long&#xa0;: une réponse compte au plus %L1 caractères.</translation>
    </message>
    <message>
        <source>Type what you mean by “%1”, or choose something else.</source>
        <translation>Précisez ce que vous entendez par «&#xa0;%1&#xa0;», ou choisissez une autre réponse.</translation>
    </message>
    <message>
        <source>Answer in your own words.</source>
        <translation>Répondez avec vos propres mots.</translation>
    </message>
    <message>
        <source>You can choose several answers.</source>
        <translation>Vous pouvez choisir plusieurs réponses.</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>Choisissez une réponse.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Your answer, if it is none of these</source>
        <translation>Votre réponse, si ce n’est aucune de celles-ci</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n caractère de trop</numerusform>
            <numerusform>%n caractères de trop</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 caractères sur %2</translation>
    </message>
</context>
<context>
    <name>effectif::PollManagementPage</name>
    <message>
        <source>Manage polls</source>
        <translation>Gestion des sondages</translation>
    </message>
    <message>
        <source>What the office asks its people. Those on the chosen list answer in the application, until the end.</source>
        <translation>Les questions posées au personnel. Seules les personnes de la liste choisie y répondent, dans l’application, jusqu’à la date de fin.</translation>
    </message>
    <message>
        <source>New poll</source>
        <translation>Nouveau sondage</translation>
    </message>
    <message>
        <source>All polls</source>
        <translation>Tous les sondages</translation>
    </message>
    <message>
        <source>No poll matches.</source>
        <translation>Aucun sondage ne correspond.</translation>
    </message>
    <message>
        <source>Show all polls</source>
        <translation>Afficher tous les sondages</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Aucun sondage pour l’instant.</translation>
    </message>
    <message>
        <source>A poll asks one question: yes or no, a choice among several, or an answer in words. Everybody on a list answers once, and the report shows at once what comes of it.</source>
        <translation>Un sondage pose une seule question&#xa0;: oui ou non, un choix parmi plusieurs, ou une réponse à rédiger. Chaque personne de la liste répond une fois, et le rapport affiche aussitôt les résultats.</translation>
    </message>
    <message>
        <source>Write the first poll</source>
        <translation>Rédiger le premier sondage</translation>
    </message>
    <message>
        <source>Withdraw this poll?</source>
        <translation>Retirer ce sondage&#x202f;?</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Tells those who have not answered yet, once a day at most</source>
        <translation>Relance les personnes qui n’ont pas encore répondu, une fois par jour au plus</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>What was answered until now</source>
        <translation>Les réponses reçues jusqu’ici</translation>
    </message>
    <message>
        <source>Those who have not answered “%1” yet are reminded.</source>
        <translation>Les personnes qui n’ont pas encore répondu à «&#xa0;%1&#xa0;» sont relancées.</translation>
    </message>
    <message>
        <source>Nobody was reminded of “%1”: everybody who has an account has answered.</source>
        <translation>Personne n’a été relancé pour «&#xa0;%1&#xa0;»&#xa0;: tous ceux qui ont un compte ont déjà répondu.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are reminded of “%1”.</source>
        <translation>
            <numerusform>%n personne est relancée pour «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n personnes sont relancées pour «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Words of a question</source>
        <translation>Mots d’une question</translation>
    </message>
</context>
<context>
    <name>effectif::PollPart</name>
    <message>
        <source>Neither you nor an administrator can join a person to an answer, and results are shown once five people have answered. An answer is final once it is sent. Whoever runs the server is outside this promise.</source>
        <translation>Ni vous ni un administrateur ne pouvez rattacher une réponse à une personne, et les résultats ne s’affichent qu’à partir de cinq réponses. Une réponse envoyée est définitive. Cette promesse n’engage pas l’exploitant du serveur.</translation>
    </message>
    <message>
        <source>What people write can give them away by its style: nobody can promise otherwise.</source>
        <translation>Un texte rédigé peut trahir son auteur par son style&#xa0;: personne ne peut garantir le contraire.</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Several answers can be chosen</source>
        <translation>Plusieurs réponses possibles</translation>
    </message>
    <message>
        <source>Something else can be typed (“%1”)</source>
        <translation>Réponse libre possible («&#xa0;%1&#xa0;»)</translation>
    </message>
    <message>
        <source>Anonymous answers</source>
        <translation>Réponses anonymes</translation>
    </message>
    <message>
        <source>Those who are asked see the results after the end</source>
        <translation>Les personnes interrogées voient les résultats après la fin</translation>
    </message>
    <message>
        <source>This stays as it was published: people answer it. Duplicate the poll to ask something else.</source>
        <translation>Ce qui suit reste tel qu’à la publication, puisque des personnes y répondent. Dupliquez le sondage pour demander autre chose.</translation>
    </message>
</context>
<context>
    <name>effectif::PollPeopleDialog</name>
    <message>
        <source>Nobody whose sheet you may see.</source>
        <translation>Personne dont vous puissiez voir la fiche.</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Ouvrir la fiche</translation>
    </message>
</context>
<context>
    <name>effectif::PollPeopleModel</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Répondu le</translation>
    </message>
</context>
<context>
    <name>effectif::PollReportPage</name>
    <message>
        <source>Poll report</source>
        <translation>Rapport de sondages</translation>
    </message>
    <message>
        <source>What becomes of a poll, as the answers come.</source>
        <translation>Les résultats d’un sondage, au fil des réponses.</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Sondage</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Compare with another poll that has the same choices</source>
        <translation>Comparer avec un autre sondage qui propose les mêmes choix</translation>
    </message>
    <message>
        <source>Report (PDF) …</source>
        <translation>Rapport (PDF)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Answers as CSV …</source>
        <translation>Réponses en CSV…</translation>
    </message>
    <message>
        <source>Answers as an Excel workbook …</source>
        <translation>Réponses en classeur Excel…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Compare with …</source>
        <translation>Comparer avec…</translation>
    </message>
    <message>
        <source>Compare with: %1</source>
        <translation>Comparer avec&#xa0;: %1</translation>
    </message>
    <message>
        <source>These two polls have not the same choices: choose another one to compare.</source>
        <translation>Ces deux sondages ne proposent pas les mêmes choix&#xa0;: choisissez-en un autre à comparer.</translation>
    </message>
    <message>
        <source>No poll was sent yet.</source>
        <translation>Aucun sondage n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>Once one is, its answers appear here as they come.</source>
        <translation>Dès qu’il y en aura un, ses réponses s’afficheront ici au fur et à mesure.</translation>
    </message>
    <message>
        <source>Go to the polls</source>
        <translation>Aller aux sondages</translation>
    </message>
    <message>
        <source>No answer yet.</source>
        <translation>Aucune réponse pour l’instant.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were asked. Their answers appear here as they come.</source>
        <translation>
            <numerusform>%n personne a été interrogée. Sa réponse s’affichera ici.</numerusform>
            <numerusform>%n personnes ont été interrogées. Leurs réponses s’afficheront ici au fur et à mesure.</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Enregistré dans %1.</translation>
    </message>
    <message>
        <source>Export the answers</source>
        <translation>Exporter les réponses</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Classeurs Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Images PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>Dessins SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>effectif::PollResults</name>
    <message>
        <source>What people wrote is shown to whoever asked and to the administrators alone.</source>
        <translation>Les réponses rédigées ne sont montrées qu’à l’auteur du sondage et aux administrateurs.</translation>
    </message>
</context>
<context>
    <name>effectif::PollTextModel</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Répondu le</translation>
    </message>
</context>
<context>
    <name>effectif::PollTexts</name>
    <message>
        <source>Answers in words</source>
        <translation>Réponses en texte</translation>
    </message>
    <message>
        <source>Search in the answers</source>
        <translation>Chercher dans les réponses</translation>
    </message>
</context>
<context>
    <name>effectif::PollsPage</name>
    <message>
        <source>Polls (%1)</source>
        <translation>Sondages (%1)</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>Sondages</translation>
    </message>
    <message>
        <source>What your office asks you. A poll goes by itself at its end.</source>
        <translation>Les questions que votre bureau vous pose. Un sondage disparaît de lui-même à sa date de fin.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a section, how much in it is not answered</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>polls</comment>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Your answer to “%1” is not sent yet.</source>
        <translation>Votre réponse à «&#xa0;%1&#xa0;» n’est pas encore envoyée.</translation>
    </message>
    <message>
        <source>Leave without answering?</source>
        <translation>Quitter sans répondre&#x202f;?</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>Leave without sending</source>
        <translation>Quitter sans envoyer</translation>
    </message>
    <message>
        <source>“%1” ended before you sent your answer.</source>
        <translation>«&#xa0;%1&#xa0;» s’est terminé avant l’envoi de votre réponse.</translation>
    </message>
    <message>
        <source>Choose one at the left to see its results.</source>
        <translation>Choisissez un sondage à gauche pour voir ses résultats.</translation>
    </message>
    <message>
        <source>Choose one at the left to answer it.</source>
        <translation>Choisissez un sondage à gauche pour y répondre.</translation>
    </message>
    <message>
        <source>Answers are not taken any more.</source>
        <translation>Il n’est plus possible d’y répondre.</translation>
    </message>
    <message>
        <source>See the results</source>
        <translation>Voir les résultats</translation>
    </message>
    <message>
        <source>Polls are for the people of the office.</source>
        <translation>Les sondages s’adressent aux personnes du bureau.</translation>
    </message>
    <message>
        <source>Your account belongs to no sheet yet, so nothing can be asked of you. An administrator joins the two on the page “Accounts”.</source>
        <translation>Votre compte n’est encore lié à aucune fiche&#xa0;: aucun sondage ne peut donc vous être adressé. Un administrateur fait ce lien dans la page «&#xa0;Comptes&#xa0;».</translation>
    </message>
    <message>
        <source>No results yet.</source>
        <translation>Aucun résultat pour l’instant.</translation>
    </message>
    <message>
        <source>A poll that is over stands here if whoever asked shows its results to those who were asked.</source>
        <translation>Un sondage terminé apparaît ici si son auteur en partage les résultats avec les personnes interrogées.</translation>
    </message>
    <message>
        <source>Nobody asks you anything.</source>
        <translation>Aucun sondage en cours.</translation>
    </message>
    <message>
        <source>As soon as your office asks you something, it stands here and the bell rings.</source>
        <translation>Dès que votre bureau vous pose une question, elle apparaît ici et la cloche vous en avertit.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are not sent yet.</source>
        <translation>
            <numerusform>%n réponse n’est pas encore envoyée.</numerusform>
            <numerusform>%n réponses ne sont pas encore envoyées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy what you typed</source>
        <translation>Copier ce que vous avez saisi</translation>
    </message>
    <message>
        <source>This is what you had answered on %1, and not sent.</source>
        <translation>Voici ce que vous aviez répondu le %1, sans l’envoyer.</translation>
    </message>
</context>
<context>
    <name>effectif::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>It signs what you do where there are no accounts: each sheet tells who created and changed it.</source>
        <translation>Il signe ce que vous faites là où il n’y a pas de comptes&#xa0;: chaque fiche dit qui l’a créée et modifiée.</translation>
    </message>
    <message>
        <source>Lock after a pause of</source>
        <translation>Verrouiller après une pause de</translation>
    </message>
    <message>
        <source>Where you signed in with an account: the password is asked again, and everything typed stays.</source>
        <translation>Là où vous êtes connecté avec un compte&#xa0;: le mot de passe est redemandé, et tout ce qui est saisi reste.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>When a save changes a business card</source>
        <translation>Quand un enregistrement change une carte de visite</translation>
    </message>
    <message>
        <source>Show the card first</source>
        <translation>Montrer la carte d’abord</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>Ne pas demander</translation>
    </message>
</context>
<context>
    <name>effectif::PrintOptions</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>The sheets, one after another</source>
        <translation>Les fiches, l’une après l’autre</translation>
    </message>
    <message>
        <source>The list as it is shown</source>
        <translation>La liste telle qu’affichée</translation>
    </message>
    <message>
        <source>A page of photos</source>
        <translation>Le trombinoscope</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>De qui</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected</source>
        <translation>
            <numerusform>La fiche sélectionnée</numerusform>
            <numerusform>Les %n fiches sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n of the list</source>
        <translation>
            <numerusform>La fiche de la liste</numerusform>
            <numerusform>Les %n fiches de la liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre US</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Empty fields too</source>
        <translation>Aussi les champs vides</translation>
    </message>
    <message>
        <source>To be filled in by hand</source>
        <translation>À compléter à la main</translation>
    </message>
    <message>
        <source>Sensitive fields</source>
        <translation>Champs sensibles</translation>
    </message>
    <message>
        <source>Whose were read is written down.</source>
        <translation>Chaque lecture est consignée dans l’audit.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Selected sheets</source>
        <translation>Fiches sélectionnées</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>La fiche</translation>
    </message>
    <message>
        <source>Business cards</source>
        <translation>Cartes de visite</translation>
    </message>
    <message>
        <source>Cards of each</source>
        <translation>Cartes par personne</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
</context>
<context>
    <name>effectif::PrintPreview</name>
    <message>
        <source>What is not saved yet is not printed.</source>
        <translation>Ce qui n’est pas encore enregistré n’est pas imprimé.</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Imprimer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>Aperçu de la page</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Première page</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Dernière page</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Réduire (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Agrandir (Ctrl++)</translation>
    </message>
    <message>
        <source>The whole page (Ctrl+0)</source>
        <translation>Page entière (Ctrl+0)</translation>
    </message>
    <message>
        <source>Sheet %1 of %2, page %3 of %4</source>
        <translation>Fiche %1 sur %2, page %3 sur %4</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the PDF …</source>
        <translation>Création du PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) were written to %1.</source>
        <translation>
            <numerusform>%n page a été écrite dans %1.</numerusform>
            <numerusform>%n pages ont été écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Impression…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) went to the printer.</source>
        <translation>
            <numerusform>%n page a été envoyée à l’imprimante.</numerusform>
            <numerusform>%n pages ont été envoyées à l’imprimante.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::ProfilePanel</name>
    <message>
        <source>Your photo is stored.</source>
        <translation>Votre photo est enregistrée.</translation>
    </message>
    <message>
        <source>Your photo is removed.</source>
        <translation>Votre photo est retirée.</translation>
    </message>
    <message>
        <source>Profile Information</source>
        <translation>Informations du profil</translation>
    </message>
    <message>
        <source>Your photo is seen inside Effectif only, beside your name, by the colleagues who know you by name. It may be left out.</source>
        <translation>Votre photo n’est vue que dans Effectif, à côté de votre nom, par les collègues qui vous connaissent. Elle est facultative.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse courriel</translation>
    </message>
    <message>
        <source>Your password, for the new address</source>
        <translation>Votre mot de passe, pour la nouvelle adresse</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Préférence linguistique</translation>
    </message>
    <message>
        <source>Of everything that Effectif writes to you, and of this window.</source>
        <translation>Celle de tout ce qu’Effectif vous écrit, et de cette fenêtre.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>External identifier</source>
        <translation>Identifiant externe</translation>
    </message>
    <message>
        <source>What you are called in other software, if it works together with Effectif: imports and replies find you by it.</source>
        <translation>Votre identifiant dans un autre logiciel, s’il est relié à Effectif&#xa0;: les importations et les réponses vous trouvent grâce à lui.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>There are no accounts here: a name signs what is done, and there is neither address nor password. Administrators protect a file under Administration &gt; Accounts.</source>
        <translation>Il n’y a pas de comptes ici&#xa0;: un nom signe ce qui est fait, sans adresse ni mot de passe. Un administrateur protège le fichier dans Administration &gt; Comptes.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>You sign in with it. Another administrator, or yours, changes it in Administration &gt; Accounts.</source>
        <translation>Elle vous sert à vous connecter. Un administrateur, autre que vous, la modifie dans Administration &gt; Comptes.</translation>
    </message>
    <message>
        <source>Your profile is saved.</source>
        <translation>Votre profil est enregistré.</translation>
    </message>
    <message>
        <source>Your profile is saved. From now on you sign in with %1.</source>
        <translation>Votre profil est enregistré. Désormais vous vous connectez avec %1.</translation>
    </message>
    <message>
        <source>Your former photo is back.</source>
        <translation>Votre photo précédente est rétablie.</translation>
    </message>
    <message>
        <source>Type the password that you signed in with.</source>
        <translation>Saisissez le mot de passe avec lequel vous vous êtes connecté.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Votre mot de passe est changé.</translation>
    </message>
</context>
<context>
    <name>effectif::Prompter</name>
    <message>
        <source>Open outside Effectif?</source>
        <translation>Ouvrir en dehors d’Effectif&#x202f;?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>effectif::ProtectDialog</name>
    <message>
        <source>Protect this file by accounts</source>
        <translation>Protéger ce fichier par des comptes</translation>
    </message>
    <message>
        <source>Your own account comes first. It is an administrator: it lets the others in, and says what each may do.</source>
        <translation>Votre propre compte d’abord. C’est un administrateur&#xa0;: il fait entrer les autres et dit ce que chacun peut faire.</translation>
    </message>
    <message>
        <source>Make my account</source>
        <translation>Créer mon compte</translation>
    </message>
    <message>
        <source>First name and last name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>What this protects: Effectif opens the file for nobody without an account, and shows and changes only what the account may. Sensitive fields are encrypted for those who may read them.
What it does not: a file can be copied, and the other fields read with other programs, by whoever gets at it. Keep it in a folder of your own, on an encrypted disk; where that is not enough, use a server.
If all passwords are lost, the recovery key that you get in a moment lets an administrator in.</source>
        <translation>Ce que cela protège&#xa0;: Effectif n’ouvre le fichier à personne sans compte, et ne montre et ne modifie que ce que le compte permet. Les champs sensibles sont chiffrés pour ceux qui ont le droit de les lire.
Ce que cela ne protège pas&#xa0;: quiconque accède au fichier peut le copier et en lire les autres champs avec d’autres programmes. Gardez-le dans un dossier à vous, sur un disque chiffré&#x202f;; si cela ne suffit pas, utilisez un serveur.
Si tous les mots de passe sont perdus, la clé de récupération que vous recevrez dans un instant fait entrer un administrateur.</translation>
    </message>
</context>
<context>
    <name>effectif::PublicationComposer</name>
    <message>
        <source>Without a title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>New poll: %1</source>
        <translation>Nouveau sondage&#xa0;: %1</translation>
    </message>
    <message>
        <source>New announcement: %1</source>
        <translation>Nouvelle annonce&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Enregistrer le brouillon</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Enregistrer les modifications</translation>
    </message>
    <message>
        <source>Begin at that time all the same</source>
        <translation>Commencer quand même à ce moment</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publier maintenant</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>At that time nobody is to be disturbed: it is evening, night, a weekend or a holiday. Whoever lets it begin all the same is recorded.</source>
        <translation>À ce moment-là, personne ne doit être dérangé&#xa0;: c’est le soir, la nuit, un week-end ou un jour férié. Si vous publiez quand même, votre décision est enregistrée.</translation>
    </message>
    <message>
        <source>Nobody is to be disturbed now: it is evening, night, a weekend or a holiday. Whoever publishes all the same is recorded.</source>
        <translation>Personne ne doit être dérangé en ce moment&#xa0;: c’est le soir, la nuit, un week-end ou un jour férié. Si vous publiez quand même, votre décision est enregistrée.</translation>
    </message>
    <message>
        <source>This was withdrawn: nobody sees it any more. Duplicate it to publish it again.</source>
        <translation>Cette publication a été retirée&#xa0;: plus personne ne la voit. Dupliquez-la pour la publier de nouveau.</translation>
    </message>
    <message>
        <source>Its recipients see what you save here. Whoever opened it is not told again.</source>
        <translation>Les destinataires voient ce que vous enregistrez ici. Ceux qui ont déjà lu cette publication ne sont pas prévenus de nouveau.</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <comment>hour and minute of a day</comment>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>Schedule for today at %1</source>
        <translation>Programmer aujourd’hui à %1</translation>
    </message>
    <message>
        <source>Schedule for tomorrow at %1</source>
        <translation>Programmer demain à %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Distribution list</source>
        <translation>Liste de diffusion</translation>
    </message>
    <message>
        <source>Question in French</source>
        <translation>Question en français</translation>
    </message>
    <message>
        <source>Title in French</source>
        <translation>Titre en français</translation>
    </message>
    <message>
        <source>Question in English</source>
        <translation>Question en anglais</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Titre en anglais</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Illustration</source>
        <translation>Illustration</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Pièce jointe</translation>
    </message>
    <message>
        <source>www.site.fr</source>
        <translation>www.site.fr</translation>
    </message>
    <message>
        <source>Copy the French question</source>
        <translation>Copier la question française</translation>
    </message>
    <message>
        <source>Copy the French title</source>
        <translation>Copier le titre français</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Pas avant le</translation>
    </message>
    <message>
        <source>Day on which it begins</source>
        <translation>Jour du début</translation>
    </message>
    <message>
        <source>Time at which it begins</source>
        <translation>Heure du début</translation>
    </message>
    <message>
        <source>On the</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Day on which it ends</source>
        <translation>Jour de la fin</translation>
    </message>
    <message>
        <source>Time at which it ends</source>
        <translation>Heure de la fin</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Tomorrow at 9:00</source>
        <translation>Demain à 9 h 00</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>After a day</source>
        <translation>Au bout d’un jour</translation>
    </message>
    <message>
        <source>After a week</source>
        <translation>Au bout d’une semaine</translation>
    </message>
    <message>
        <source>After a month</source>
        <translation>Au bout d’un mois</translation>
    </message>
    <message>
        <source>Never: a document stays</source>
        <translation>Jamais&#xa0;: un document reste</translation>
    </message>
    <message>
        <source>Language of the preview</source>
        <translation>Langue de l’aperçu</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Annuler les modifications</translation>
    </message>
    <message>
        <source>The picture or the file is still being read. Try again in a moment.</source>
        <translation>L’image ou le fichier est encore en cours de lecture. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The draft is saved.</source>
        <translation>Le brouillon est enregistré.</translation>
    </message>
    <message>
        <source>The changes are saved; its recipients see them.</source>
        <translation>Les modifications sont enregistrées&#x202f;; les destinataires les voient.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. What you typed is still here: save it to put it in the place of theirs, or discard it to see theirs.</source>
        <translation>Quelqu’un d’autre a modifié cette publication entre-temps. Votre saisie est toujours là&#xa0;: enregistrez-la pour remplacer la sienne, ou annulez vos modifications pour voir la sienne.</translation>
    </message>
    <message>
        <source>Somebody removed this meanwhile. What you typed is still here: save it as a new draft.</source>
        <translation>Quelqu’un d’autre a supprimé cette publication entre-temps. Votre saisie est toujours là&#xa0;: enregistrez-la comme nouveau brouillon.</translation>
    </message>
    <message>
        <source>What you typed here goes back to what is stored.</source>
        <translation>Votre saisie est remplacée par ce qui est enregistré.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save the draft?</source>
        <translation>Enregistrer le brouillon&#x202f;?</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Enregistrer les modifications&#x202f;?</translation>
    </message>
    <message>
        <source>What you typed in “%1” is not saved yet.</source>
        <translation>Votre saisie dans «&#xa0;%1&#xa0;» n’est pas encore enregistrée.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>Schedule for %1 at %2</source>
        <translation>Programmer %1 à %2</translation>
    </message>
    <message>
        <source>Schedule for the %1 at %2</source>
        <translation>Programmer le %1 à %2</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Poll “%1”</source>
        <translation>Sondage «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Announcement “%1”</source>
        <translation>Annonce «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Attach the file “%1” once more.</source>
        <translation>Joignez à nouveau le fichier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>What was typed here is saved already.</source>
        <translation>Ce qui a été saisi ici est déjà enregistré.</translation>
    </message>
</context>
<context>
    <name>effectif::PublicationModel</name>
    <message>
        <source>opened by %1 of %2</source>
        <translation>ouvert par %1 sur %2</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Distribution list</source>
        <translation>Liste de diffusion</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many of those who are asked answered</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>fewer than five</source>
        <translation>moins de cinq</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
</context>
<context>
    <name>effectif::PublicationView</name>
    <message>
        <source>Without a title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <translation>Ouvrir %1 dans le navigateur</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Save a copy of %1</source>
        <translation>Enregistrer une copie de %1</translation>
    </message>
    <message>
        <source>Illustration</source>
        <translation>Illustration</translation>
    </message>
    <message>
        <source>This machine has no program for this kind of file. Save a copy and open it on another one.</source>
        <translation>Cet ordinateur n’a pas de programme pour ce type de fichier. Enregistrez-en une copie et ouvrez-la sur un autre.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>effectif::PublicationsFrame</name>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Which kinds</source>
        <translation>Quels types</translation>
    </message>
    <message>
        <source>Which states</source>
        <translation>Quels états</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Nobody sees it any more</source>
        <translation>Plus personne ne la voit</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>“%1” disappears from its recipients’ pages at once. It stays here, and can be duplicated.</source>
        <translation>La publication «&#xa0;%1&#xa0;» disparaît aussitôt chez ses destinataires. Elle reste ici et peut être dupliquée.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It was withdrawn.</source>
        <translation>La publication a été retirée.</translation>
    </message>
    <message>
        <source>The draft was deleted.</source>
        <translation>Le brouillon a été supprimé.</translation>
    </message>
    <message>
        <source>The draft “%1” was deleted.</source>
        <translation>Le brouillon «&#xa0;%1&#xa0;» a été supprimé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” begins on %2. Its recipients are told then.</source>
        <translation>«&#xa0;%1&#xa0;» paraîtra le %2. Ses destinataires seront prévenus à ce moment-là.</translation>
    </message>
    <message>
        <source>“%1” is published. Its recipients are told.</source>
        <translation>La publication «&#xa0;%1&#xa0;» est en ligne. Ses destinataires sont prévenus.</translation>
    </message>
    <message>
        <source>Recipients …</source>
        <translation>Destinataires…</translation>
    </message>
    <message>
        <source>Who gets it, and who opened it</source>
        <translation>Qui le reçoit, et qui l’a ouvert</translation>
    </message>
</context>
<context>
    <name>effectif::QualityMender</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Mend the sheet of %1</source>
        <translation>Corriger la fiche de %1</translation>
    </message>
    <message>
        <source>Change the sheet</source>
        <translation>Modifier la fiche</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>The sheet of %1 was changed.</source>
        <translation>La fiche de %1 a été modifiée.</translation>
    </message>
    <message>
        <source>The sheets are filled in …</source>
        <translation>Les fiches sont renseignées…</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) were filled in.</source>
        <translation>
            <numerusform>%n fiche a été renseignée.</numerusform>
            <numerusform>%n fiches ont été renseignées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever you chose is away: they go to %1.</source>
        <translation>La personne choisie est absente&#xa0;: elles vont à %1.</translation>
    </message>
    <message>
        <source>A message to %1 is ready in your mail program.</source>
        <translation>Un message pour %1 est prêt dans votre logiciel de messagerie.</translation>
    </message>
    <message>
        <source>This computer has no mail program. Write to %1.</source>
        <translation>Cet ordinateur n’a pas de logiciel de messagerie. Écrivez à %1.</translation>
    </message>
    <message>
        <source>Ignored on the sheet of %1.</source>
        <translation>Anomalie ignorée sur la fiche de %1.</translation>
    </message>
    <message numerus="yes">
        <source>Ignored on %n sheet(s).</source>
        <translation>
            <numerusform>Anomalie ignorée sur %n fiche.</numerusform>
            <numerusform>Anomalie ignorée sur %n fiches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effectif::QualityModel</name>
    <message>
        <source>(no longer there)</source>
        <translation>(n’est plus là)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Anomalie</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Géré par</translation>
    </message>
</context>
<context>
    <name>effectif::QualityPage</name>
    <message>
        <source>Data quality</source>
        <translation>Qualité des données</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Relancer le contrôle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Ignore …</source>
        <translation>Ignorer…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Départements</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Choose a department to see its findings only.</source>
        <translation>Choisissez un département pour ne voir que ses anomalies.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Sheets were changed since they were checked: check again to see what is left.</source>
        <translation>Des fiches ont changé depuis le contrôle&#xa0;: relancez-le pour voir ce qui reste.</translation>
    </message>
    <message>
        <source>All sheets in service are checked. Each check is a list to be worked off; what may stay as it is can be ignored with a reason.</source>
        <translation>Toutes les fiches des personnes en poste sont contrôlées. Chaque contrôle est une liste à traiter&#x202f;; ce qui peut rester ainsi s’ignore avec un motif.</translation>
    </message>
    <message>
        <source>The sheets are checked …</source>
        <translation>Contrôle des fiches en cours…</translation>
    </message>
    <message>
        <source>The sheets were checked.</source>
        <translation>Les fiches ont été contrôlées.</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorés</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Make inactive</source>
        <translation>Passer en Inactif</translation>
    </message>
    <message>
        <source>Fill in …</source>
        <translation>Renseigner le champ…</translation>
    </message>
    <message>
        <source>Ask for the new document</source>
        <translation>Demander le nouveau document</translation>
    </message>
    <message>
        <source>Nothing to mend here.</source>
        <translation>Rien à corriger ici.</translation>
    </message>
    <message>
        <source>The sheets have not been checked yet.</source>
        <translation>Les fiches n’ont pas encore été contrôlées.</translation>
    </message>
</context>
<context>
    <name>effectif::ReceivedFrame</name>
    <message>
        <source>This is no longer there: it is over, or it was withdrawn.</source>
        <translation>Ce n’est plus disponible&#xa0;: c’est terminé ou cela a été retiré.</translation>
    </message>
    <message>
        <source>“%1” has just ended.</source>
        <translation>«&#xa0;%1&#xa0;» vient de se terminer.</translation>
    </message>
    <message>
        <source>“%1” is no longer there: it was changed or withdrawn.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus disponible&#xa0;: modification ou retrait.</translation>
    </message>
    <message>
        <source>Nobody signs in here, so the program does not know whose page this is. With accounts, everybody has their own: an administrator makes them on the page “Accounts”.</source>
        <translation>Personne ne se connecte ici&#xa0;: le programme ne sait donc pas à qui s’adresse cette page. Avec des comptes, chacun a la sienne&#x202f;; un administrateur les crée dans la page «&#xa0;Comptes&#xa0;».</translation>
    </message>
</context>
<context>
    <name>effectif::ReceivedModel</name>
    <message>
        <source>ended on %1</source>
        <translation>terminé le %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, kind and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, not opened yet</source>
        <translation>%1, pas encore ouvert</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>%1, not answered yet</source>
        <translation>%1, sans réponse de votre part</translation>
    </message>
</context>
<context>
    <name>effectif::RecentList</name>
    <message>
        <source>Recent databases</source>
        <translation>Bases récentes</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>Introuvable&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take it off this list. The database itself stays as it is.</source>
        <translation>Retirer de cette liste. La base de données elle-même n’est pas modifiée.</translation>
    </message>
    <message>
        <source>Take %1 off this list</source>
        <translation>Retirer %1 de cette liste</translation>
    </message>
</context>
<context>
    <name>effectif::RecordForm</name>
    <message>
        <source>Save the sheet first: its other tabs open then.</source>
        <translation>Enregistrez d’abord la fiche&#xa0;: ses autres onglets s’ouvriront ensuite.</translation>
    </message>
    <message>
        <source>Something on this tab must be corrected.</source>
        <translation>Cet onglet contient une saisie à corriger.</translation>
    </message>
    <message>
        <source>Something on this tab is not saved yet.</source>
        <translation>Cet onglet contient une saisie non enregistrée.</translation>
    </message>
</context>
<context>
    <name>effectif::RecordListModel</name>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>%1, incomplete sheet</source>
        <translation>%1, fiche incomplète</translation>
    </message>
</context>
<context>
    <name>effectif::RecordListPage</name>
    <message>
        <source>Staff</source>
        <translation>Intervenants</translation>
    </message>
    <message>
        <source>Search: name, number, town, telephone …</source>
        <translation>Rechercher&#xa0;: nom, numéro, ville, téléphone…</translation>
    </message>
    <message>
        <source>Search the sheets</source>
        <translation>Rechercher dans les fiches</translation>
    </message>
    <message>
        <source>List of sheets</source>
        <translation>Liste des fiches</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvée</numerusform>
            <numerusform>%n trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>No sheet matches.</source>
        <translation>Aucune fiche ne correspond.</translation>
    </message>
    <message>
        <source>Try fewer letters, or clear search and filters.</source>
        <translation>Saisissez moins de lettres, ou effacez la recherche et les filtres.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Effacer la recherche et les filtres</translation>
    </message>
    <message>
        <source>No sheets yet.</source>
        <translation>Aucune fiche pour le moment.</translation>
    </message>
    <message>
        <source>Create the first one, or import a file of staff.</source>
        <translation>Créez la première, ou importez un fichier d’intervenants.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) were copied. Export the list to have them all.</source>
        <translation>
            <numerusform>La première ligne a été copiée (%n). Exportez la liste pour les avoir toutes.</numerusform>
            <numerusform>Les %n premières lignes ont été copiées. Exportez la liste pour les avoir toutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied: paste them into a spreadsheet.</source>
        <translation>
            <numerusform>%n ligne copiée&#xa0;: collez-la dans un tableur.</numerusform>
            <numerusform>%n lignes copiées&#xa0;: collez-les dans un tableur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Trier par ordre croissant</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Trier par ordre décroissant</translation>
    </message>
    <message>
        <source>Filter by this column</source>
        <translation>Filtrer sur cette colonne</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Masquer cette colonne</translation>
    </message>
    <message>
        <source>Choose columns …</source>
        <translation>Choisir les colonnes…</translation>
    </message>
    <message>
        <source>More about the list: groups, search by form, export, preview</source>
        <translation>Autres actions sur la liste&#xa0;: groupes, recherche par fiche, export, aperçu</translation>
    </message>
    <message>
        <source>Groups, search by form, export, preview</source>
        <translation>Groupes, recherche par fiche, export, aperçu</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Single entry</source>
        <translation>Ajout unique</translation>
    </message>
    <message>
        <source>Create a sheet</source>
        <translation>Créer une fiche</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans regroupement</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Search by form …</source>
        <translation>Rechercher par fiche…</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Regrouper par</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Replier tous les groupes</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Déplier tous les groupes</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Export the list …</source>
        <translation>Exporter la liste…</translation>
    </message>
    <message>
        <source>Preview beside the list</source>
        <translation>Aperçu à côté de la liste</translation>
    </message>
    <message>
        <source>The rows have a new order: the large selection was cleared.</source>
        <translation>L’ordre des lignes a changé&#xa0;: la grande sélection a été annulée.</translation>
    </message>
    <message>
        <source>Group by this column</source>
        <translation>Regrouper par cette colonne</translation>
    </message>
    <message>
        <source>Show a column</source>
        <translation>Afficher une colonne</translation>
    </message>
    <message>
        <source>Former staff</source>
        <translation>Anciens intervenants</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Make active</source>
        <translation>Passer en Actif</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Erase for good …</source>
        <translation>Effacer définitivement…</translation>
    </message>
    <message>
        <source>No former staff.</source>
        <translation>Aucun ancien intervenant.</translation>
    </message>
    <message>
        <source>Whoever is made inactive leaves the list of staff and stands here.</source>
        <translation>Qui passe en Inactif quitte la liste des intervenants et figure ici.</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>What is deleted lies here until it is restored or erased for good.</source>
        <translation>Ce qui est supprimé reste ici jusqu’à être restauré ou effacé définitivement.</translation>
    </message>
    <message>
        <source>Nobody in service matches.</source>
        <translation>Personne en service ne correspond.</translation>
    </message>
    <message numerus="yes">
        <source>%n former staff member(s) match.</source>
        <translation>
            <numerusform>%n ancien intervenant correspond.</numerusform>
            <numerusform>%n anciens intervenants correspondent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show former staff too</source>
        <translation>Afficher aussi les anciens</translation>
    </message>
    <message>
        <source>Only incomplete sheets</source>
        <translation>Fiches incomplètes seulement</translation>
    </message>
    <message>
        <source>Create from the clipboard …</source>
        <translation>Créer à partir du presse-papiers…</translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Recherche&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sorted by: %1</source>
        <translation>Tri&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sorted by: %1, from the end</source>
        <translation>Tri&#xa0;: %1, ordre décroissant</translation>
    </message>
    <message>
        <source>Business card …</source>
        <translation>Carte de visite…</translation>
    </message>
    <message>
        <source>Cards on the full screen</source>
        <translation>Cartes en plein écran</translation>
    </message>
</context>
<context>
    <name>effectif::RecordPreview</name>
    <message>
        <source>Preview of the chosen sheet</source>
        <translation>Aperçu de la fiche choisie</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>No sheet is chosen.</source>
        <translation>Aucune fiche n’est choisie.</translation>
    </message>
    <message>
        <source>Choose one in the list to see it here.</source>
        <translation>Choisissez-en une dans la liste pour la voir ici.</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>Incomplete sheet</source>
        <translation>Fiche incomplète</translation>
    </message>
</context>
<context>
    <name>effectif::RecoveryKeyDialog</name>
    <message>
        <source>Recovery key of “%1”

    %2

Sensitive fields of this file are encrypted. If all passwords are lost, an administrator signs in to Effectif with the own e-mail address and this key in the place of the password, and chooses a new password.

Keep this sheet where only those may take it who may read everything, for example in a safe. Without passwords and without this key nobody can read the sensitive fields any more.
</source>
        <translation>Clé de récupération de «&#xa0;%1&#xa0;»

    %2

Les champs sensibles de ce fichier sont chiffrés. Si tous les mots de passe sont perdus, un administrateur se connecte à Effectif avec son adresse e-mail et cette clé à la place du mot de passe, puis choisit un nouveau mot de passe.

Gardez cette feuille là où seules peuvent la prendre les personnes qui ont le droit de tout lire, par exemple dans un coffre. Sans mot de passe et sans cette clé, plus personne ne peut lire les champs sensibles.
</translation>
    </message>
    <message>
        <source>I have printed it or noted it down, and it is in a safe place</source>
        <translation>Je l’ai imprimée ou notée, et elle est en lieu sûr</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>Sensitive fields are encrypted in this file from now on: whoever may not read them, or steals the file, finds nothing. If all passwords are lost, an administrator signs in with this key in the place of the password. It is shown now and never again.</source>
        <translation>Les champs sensibles de ce fichier sont désormais chiffrés&#xa0;: qui n’a pas le droit de les lire, ou vole le fichier, n’y trouve rien. Si tous les mots de passe sont perdus, un administrateur se connecte avec cette clé à la place du mot de passe. Elle s’affiche maintenant et plus jamais ensuite.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>The key is on the clipboard.</source>
        <translation>La clé est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Sheet to print (PDF) …</source>
        <translation>Feuille à imprimer (PDF)…</translation>
    </message>
    <message>
        <source>Nobody can see the key again. Say below that you keep it, then close.</source>
        <translation>Personne ne pourra revoir cette clé. Cochez ci-dessous que vous la conservez, puis fermez.</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Enregistrer la clé de récupération</translation>
    </message>
    <message>
        <source>The sheet is saved: print it, then delete the file.</source>
        <translation>La feuille est enregistrée&#xa0;: imprimez-la, puis supprimez le fichier.</translation>
    </message>
</context>
<context>
    <name>effectif::RecoveryWishDialog</name>
    <message>
        <source>Encrypt the sensitive fields</source>
        <translation>Chiffrer les champs sensibles</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>Nouvelle clé de récupération</translation>
    </message>
    <message>
        <source>Whoever may not read sensitive fields, or steals the file, finds nothing in them. You get a recovery key for the day when all passwords are lost.</source>
        <translation>Qui n’a pas le droit de lire les champs sensibles, ou vole le fichier, n’y trouve rien. Vous recevez une clé de récupération pour le jour où tous les mots de passe seraient perdus.</translation>
    </message>
    <message>
        <source>The recovery key lets an administrator in when all passwords are lost. The one before opens nothing any more once there is a new one.</source>
        <translation>La clé de récupération fait entrer un administrateur quand tous les mots de passe sont perdus. Dès qu’il y en a une nouvelle, la précédente n’ouvre plus rien.</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Chiffrer</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Créer la clé</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
</context>
<context>
    <name>effectif::ReferenceDialog</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>French label</source>
        <translation>Libellé français</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>English label</source>
        <translation>Libellé anglais</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Interlocuteur</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Also understood</source>
        <translation>Aussi compris à l’import</translation>
    </message>
    <message>
        <source>Other ways of writing it, one a line: imports and forms take them for this entry.</source>
        <translation>D’autres façons de l’écrire, une par ligne&#xa0;: les imports et les formulaires les prennent pour cet élément.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
</context>
<context>
    <name>effectif::ReferenceFieldEditor</name>
    <message>
        <source>Choose a name from the list.</source>
        <translation>Choisissez un nom dans la liste.</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Afficher la liste</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Saisissez une partie du nom</translation>
    </message>
</context>
<context>
    <name>effectif::ReferenceModel</name>
    <message>
        <source>Retired</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>French label</source>
        <translation>Libellé français</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>English label</source>
        <translation>Libellé anglais</translation>
    </message>
    <message>
        <source>Also understood</source>
        <translation>Aussi compris</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Interlocuteur</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Prochain&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>effectif::ReferencePage</name>
    <message>
        <source>Departments</source>
        <translation>Départements</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Sociétés</translation>
    </message>
    <message>
        <source>Natures and numbers</source>
        <translation>Natures et numéros</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Civilités</translation>
    </message>
    <message>
        <source>Lists of values</source>
        <translation>Listes de valeurs</translation>
    </message>
    <message>
        <source>List of values</source>
        <translation>Liste de valeurs</translation>
    </message>
    <message>
        <source>Search a name</source>
        <translation>Chercher un nom</translation>
    </message>
    <message>
        <source>Search the entries</source>
        <translation>Chercher dans les éléments</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Show these sheets</source>
        <translation>Voir ces fiches</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Sheets done</source>
        <translation>Fiches traitées</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Numbers …</source>
        <translation>Numéros…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Remettre en service</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>No sheet uses “%1”.</source>
        <translation>Aucune fiche n’utilise «&#xa0;%1&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) use “%1”.</source>
        <translation>
            <numerusform>%n fiche utilise «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n fiches utilisent «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry has this name.</source>
        <translation>Aucun élément ne porte ce nom.</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Rien ici pour l’instant.</translation>
    </message>
    <message>
        <source>What you add is offered on every sheet.</source>
        <translation>Ce que vous ajoutez est proposé sur chaque fiche.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>C’est annulé.</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n sheet(s) are as before.</source>
        <translation>
            <numerusform>C’est annulé&#xa0;: %n fiche est comme avant.</numerusform>
            <numerusform>C’est annulé&#xa0;: %n fiches sont comme avant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Ajouter&#xa0;: %1</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <translation>«&#xa0;%1&#xa0;» a été ajouté.</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>Modifier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” was changed.</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié.</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» s’appelle désormais «&#xa0;%2&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) merged into “%1”.</source>
        <translation>
            <numerusform>%n élément fusionné dans «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n éléments fusionnés dans «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) moved.</source>
        <translation>
            <numerusform>%n fiche déplacée.</numerusform>
            <numerusform>%n fiches déplacées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) retired: sheets keep them, and they are no longer offered.</source>
        <translation>
            <numerusform>%n élément retiré&#xa0;: les fiches le gardent, il n’est plus proposé.</numerusform>
            <numerusform>%n éléments retirés&#xa0;: les fiches les gardent, ils ne sont plus proposés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) are offered again.</source>
        <translation>
            <numerusform>%n élément est à nouveau proposé.</numerusform>
            <numerusform>%n éléments sont à nouveau proposés.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is retired: sheets keep it, and it is no longer offered.</source>
        <translation>«&#xa0;%1&#xa0;» est retiré&#xa0;: les fiches le gardent, il n’est plus proposé.</translation>
    </message>
    <message>
        <source>“%1” is offered again.</source>
        <translation>«&#xa0;%1&#xa0;» est à nouveau proposé.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) removed.</source>
        <translation>
            <numerusform>%n élément supprimé.</numerusform>
            <numerusform>%n éléments supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>«&#xa0;%1&#xa0;» a été supprimé.</translation>
    </message>
    <message>
        <source>The new order holds on every sheet.</source>
        <translation>Le nouvel ordre vaut sur chaque fiche.</translation>
    </message>
    <message>
        <source>The next number is %1.</source>
        <translation>Le prochain numéro est %1.</translation>
    </message>
</context>
<context>
    <name>effectif::RetentionDialog</name>
    <message>
        <source>How long people’s data are kept</source>
        <translation>Durées de conservation</translation>
    </message>
    <message>
        <source>The CNIL recommends five years after somebody left, and two years without contact for a candidate. Whoever is older stands in the list of what is to be purged; nothing is deleted by itself.</source>
        <translation>La CNIL recommande cinq ans après le départ, et deux ans sans contact pour un candidat. Les fiches plus anciennes figurent dans la liste «&#xa0;À purger&#xa0;»&#x202f;; rien n’est supprimé tout seul.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source> months</source>
        <translation> mois</translation>
    </message>
    <message>
        <source>%1: months</source>
        <translation>%1&#xa0;: mois</translation>
    </message>
    <message>
        <source>after the end of the contract, or since inactive</source>
        <translation>après la fin du contrat, ou depuis l’inactivité</translation>
    </message>
    <message>
        <source>after the last change of the sheet</source>
        <translation>après la dernière modification de la fiche</translation>
    </message>
    <message>
        <source>%1: counted from</source>
        <translation>%1&#xa0;: à compter de</translation>
    </message>
    <message>
        <source>Only the department</source>
        <translation>Seulement le département</translation>
    </message>
    <message>
        <source>Stays on an anonymous sheet, besides the department (of dates the year)</source>
        <translation>Reste sur une fiche anonyme, outre le département (des dates, l’année)</translation>
    </message>
</context>
<context>
    <name>effectif::RichTextEdit</name>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Souligné</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>List of points</source>
        <translation>Liste à puces</translation>
    </message>
    <message>
        <source>Address of the page, or e-mail address. Empty: no link.</source>
        <translation>Adresse de la page, ou adresse courriel. Vide&#xa0;: pas de lien.</translation>
    </message>
    <message>
        <source>A link is the address of a page, as www.example.org, or an e-mail address.</source>
        <translation>Un lien est l’adresse d’une page, comme www.exemple.fr, ou une adresse courriel.</translation>
    </message>
</context>
<context>
    <name>effectif::SamePersonHint</name>
    <message>
        <source>%1: this person exists already and is assigned to another department. Ask for the transfer instead of a new sheet.</source>
        <translation>%1&#xa0;: ce collaborateur existe déjà et est affecté à un autre département. Demandez le transfert au lieu de créer une fiche.</translation>
    </message>
    <message>
        <source>%1: this person exists already and is assigned to another department. Ask for the transfer, or contact %2.</source>
        <translation>%1&#xa0;: ce collaborateur existe déjà et est affecté à un autre département. Demandez le transfert, ou prenez contact avec %2.</translation>
    </message>
    <message>
        <source>%1: exists already in your list, on the sheet of %2.</source>
        <translation>%1&#xa0;: existe déjà dans votre liste, sur la fiche de %2.</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Ask for the transfer</source>
        <translation>Demander le transfert</translation>
    </message>
    <message>
        <source>The department where this person is, or an administrator, accepts or refuses. Until then you see what you typed and the answer, nothing else.</source>
        <translation>Le département où se trouve cette personne, ou un administrateur, accepte ou refuse. D’ici là, vous voyez ce que vous avez saisi et la réponse, rien d’autre.</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>Envoyer la demande</translation>
    </message>
    <message>
        <source>A word with it (optional)</source>
        <translation>Un mot d’accompagnement (facultatif)</translation>
    </message>
    <message>
        <source>The request is sent. The answer will stand under Transfer requests.</source>
        <translation>La demande est envoyée. La réponse sera dans Demandes de transfert.</translation>
    </message>
    <message>
        <source>Transfer requests</source>
        <translation>Demandes de transfert</translation>
    </message>
    <message>
        <source>Ask for a transfer of %1</source>
        <translation>Demander le transfert de %1</translation>
    </message>
    <message>
        <source>The other department, or an administrator, accepts or refuses. Accepted, the sheet goes there with its files, notes and history.</source>
        <translation>L’autre département, ou un administrateur, accepte ou refuse. Une fois acceptée, la fiche y va avec ses fichiers, ses notes et son historique.</translation>
    </message>
    <message>
        <source>Licences: %1 used of %2, %3 free.</source>
        <translation>Licences&#xa0;: %1 utilisées sur %2, %3 libres.</translation>
    </message>
    <message>
        <source>This person may have a sheet already: %1 (%2).</source>
        <translation>Cette personne a peut-être déjà une fiche&#xa0;: %1 (%2).</translation>
    </message>
</context>
<context>
    <name>effectif::ScoreModel</name>
    <message numerus="yes">
        <source>%1 of %n sheet(s) without any finding</source>
        <translation>
            <numerusform>%1 fiche sur %n sans anomalie</numerusform>
            <numerusform>%1 fiches sur %n sans anomalie</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Tous les départements</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Sheets in order</source>
        <translation>Fiches en ordre</translation>
    </message>
</context>
<context>
    <name>effectif::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>effectif::SearchFormDialog</name>
    <message>
        <source>Search by form</source>
        <translation>Rechercher par fiche</translation>
    </message>
    <message>
        <source>Fill in what you look for: the list shows the sheets on which all of it holds. Parts of words are enough.</source>
        <translation>Remplissez ce que vous cherchez&#xa0;: la liste montre les fiches qui correspondent à tout. Des parties de mots suffisent.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>effectif::SecretDialog</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>effectif::SenderDialog</name>
    <message>
        <source>Sign in at Google …</source>
        <translation>Se connecter chez Google…</translation>
    </message>
    <message>
        <source>Sign in at Microsoft …</source>
        <translation>Se connecter chez Microsoft…</translation>
    </message>
    <message>
        <source>Signed in. Do it again if the provider asks for it.</source>
        <translation>Connecté. Recommencez si le fournisseur le demande.</translation>
    </message>
    <message>
        <source>The administrator of your mail registers an application there for it. With a password made for applications, choose “User name and password”.</source>
        <translation>L’administrateur de votre messagerie y enregistre une application. Avec un mot de passe d’application, choisissez «&#xa0;Identifiant et mot de passe&#xa0;».</translation>
    </message>
    <message>
        <source>Type the user name that your provider knows; mostly it is the e-mail address.</source>
        <translation>Saisissez l’identifiant que connaît votre fournisseur&#x202f;; c’est le plus souvent l’adresse e-mail.</translation>
    </message>
    <message>
        <source>Type the name of the server, as your provider calls it: smtp.example.org</source>
        <translation>Saisissez le nom du serveur indiqué par votre fournisseur&#xa0;: smtp.exemple.fr</translation>
    </message>
    <message>
        <source>Type the password of this mail account.</source>
        <translation>Saisissez le mot de passe de ce compte de messagerie.</translation>
    </message>
    <message>
        <source>Type the client ID that Google or Microsoft gave for your application.</source>
        <translation>Saisissez l’identifiant client que Google ou Microsoft a donné à votre application.</translation>
    </message>
    <message>
        <source>Sign in there first.</source>
        <translation>Connectez-vous d’abord chez eux.</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose another one, or leave it empty.</source>
        <translation>Ce fichier est illisible. Choisissez-en un autre, ou laissez vide.</translation>
    </message>
    <message numerus="yes">
        <source>Choose a passphrase of at least %n character(s).</source>
        <translation>
            <numerusform>Choisissez une phrase secrète d’au moins %n caractère.</numerusform>
            <numerusform>Choisissez une phrase secrète d’au moins %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on in the browser; Effectif waits for five minutes.</source>
        <translation>Continuez dans le navigateur&#x202f;; Effectif attend cinq minutes.</translation>
    </message>
    <message>
        <source>This computer sends the messages</source>
        <translation>Cet ordinateur envoie les messages</translation>
    </message>
    <message>
        <source>It sends whenever this office is open here. What you type stays in this computer’s keyring, never in the database.</source>
        <translation>Il envoie tant que la base de votre organisation est ouverte ici. Ce que vous saisissez reste dans le trousseau de cet ordinateur, jamais dans la base.</translation>
    </message>
    <message>
        <source>Save and send from here</source>
        <translation>Enregistrer et envoyer d’ici</translation>
    </message>
    <message>
        <source>Passphrase that locks this up</source>
        <translation>Phrase secrète qui enferme le tout</translation>
    </message>
    <message>
        <source>User name: mostly the e-mail address</source>
        <translation>Identifiant (souvent l’adresse e-mail)</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Autre serveur</translation>
    </message>
    <message>
        <source>Server for outgoing mail (SMTP)</source>
        <translation>Serveur d’envoi (SMTP)</translation>
    </message>
    <message>
        <source>smtp.example.org</source>
        <translation>smtp.exemple.fr</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Client ID of your application</source>
        <translation>Identifiant client de votre application</translation>
    </message>
    <message>
        <source>Its secret, if the provider gave one</source>
        <translation>Son secret, si le fournisseur en donne un</translation>
    </message>
    <message>
        <source>Sign-in in the browser</source>
        <translation>Connexion dans le navigateur</translation>
    </message>
    <message>
        <source>Empty: the authorities that this system trusts</source>
        <translation>Vide&#xa0;: les autorités reconnues par ce système</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the certificate of the authority</source>
        <translation>Choisir le certificat de l’autorité</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Certificat de l’autorité</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Send a test message to</source>
        <translation>Envoyer un message d’essai à</translation>
    </message>
    <message>
        <source>It sends whenever this office is open here. What you type stays on this computer, locked up with a passphrase, never in the database.</source>
        <translation>Il envoie tant que la base de votre organisation est ouverte ici. Ce que vous saisissez reste sur cet ordinateur, enfermé avec une phrase secrète, jamais dans la base.</translation>
    </message>
    <message>
        <source>Effectif asks for it each time it begins to send.</source>
        <translation>Effectif la demande chaque fois qu’il commence à envoyer.</translation>
    </message>
    <message>
        <source>No keyring answers on this system. Effectif asks for the passphrase each time it begins to send.</source>
        <translation>Aucun trousseau ne répond sur ce système. Effectif demande la phrase secrète chaque fois qu’il commence à envoyer.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Les deux phrases secrètes ne sont pas les mêmes.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
</context>
<context>
    <name>effectif::SendingPage</name>
    <message>
        <source>Sending messages</source>
        <translation>Envoi de messages</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Allow my account to send</source>
        <translation>Autoriser mon compte à envoyer</translation>
    </message>
    <message>
        <source>Type the passphrase …</source>
        <translation>Saisir la phrase secrète…</translation>
    </message>
    <message>
        <source>Send no more from here</source>
        <translation>Ne plus envoyer d’ici</translation>
    </message>
    <message>
        <source>In whose name and when the office writes</source>
        <translation>Au nom de qui et quand votre organisation écrit</translation>
    </message>
    <message>
        <source>Whose computer sends must have an account that may send the messages of the office. Administrators allow it, in Administration &gt; Accounts too.</source>
        <translation>Pour envoyer d’ici, votre compte doit avoir le droit d’envoyer les messages de votre organisation. Les administrateurs l’accordent, aussi dans Administration &gt; Comptes.</translation>
    </message>
    <message>
        <source>It is set up, and waits for the passphrase that its password is locked up with.</source>
        <translation>Tout est réglé&#x202f;; il attend la phrase secrète qui enferme son mot de passe.</translation>
    </message>
    <message>
        <source>One computer that is on while you work is enough. Others stand in for it when they are set up too.</source>
        <translation>Un ordinateur allumé pendant les heures de travail suffit. D’autres prennent le relais s’ils sont réglés aussi.</translation>
    </message>
    <message>
        <source>This computer sends messages</source>
        <translation>Cet ordinateur envoie les messages</translation>
    </message>
    <message>
        <source>This computer sends no messages</source>
        <translation>Cet ordinateur n’envoie pas les messages</translation>
    </message>
    <message>
        <source>Send from this computer …</source>
        <translation>Envoyer depuis cet ordinateur…</translation>
    </message>
    <message>
        <source>Say first in whose name the office writes.</source>
        <translation>Indiquez d’abord au nom de qui votre organisation écrit.</translation>
    </message>
    <message>
        <source>This computer sends the messages of the office whenever it is open here.</source>
        <translation>Cet ordinateur envoie les messages de votre organisation tant que sa base est ouverte ici.</translation>
    </message>
    <message>
        <source>Your account is gone.</source>
        <translation>Votre compte n’existe plus.</translation>
    </message>
    <message>
        <source>This computer forgets the mail account. Messages wait until another one sends them, or until this one is set up again.</source>
        <translation>Cet ordinateur oublie le compte de messagerie. Les messages attendent qu’un autre les envoie, ou que celui-ci soit de nouveau réglé.</translation>
    </message>
    <message>
        <source>Send no more</source>
        <translation>Ne plus envoyer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>effectif::SendingRulesDialog</name>
    <message>
        <source>In whose name and when the office writes</source>
        <translation>Au nom de qui et quand votre organisation écrit</translation>
    </message>
    <message>
        <source>This holds for every message of the office, whichever computer sends it.</source>
        <translation>Cela vaut pour tous les messages de votre organisation, quel que soit l’ordinateur qui envoie.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Nom de l’organisation</translation>
    </message>
    <message>
        <source>Messages come from this address</source>
        <translation>Adresse d’expédition</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>Adresse de réponse</translation>
    </message>
    <message>
        <source>The same address</source>
        <translation>La même adresse</translation>
    </message>
    <message>
        <source>Quiet hours of reminders and notifications</source>
        <translation>Heures calmes des rappels et notifications</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Calme à partir de</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Calme jusqu’à</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Nothing goes out by itself from</source>
        <translation>Rien ne part tout seul de</translation>
    </message>
    <message>
        <source>In the time of</source>
        <translation>À l’heure de</translation>
    </message>
    <message>
        <source>Nor at weekends</source>
        <translation>Ni le week-end</translation>
    </message>
    <message>
        <source>Nor on public holidays</source>
        <translation>Ni les jours fériés</translation>
    </message>
    <message>
        <source>Nor on these days</source>
        <translation>Ni ces jours-là</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Par exemple&#xa0;: %1</translation>
    </message>
    <message>
        <source>These are not all days. Type them like %1, with commas between them.</source>
        <translation>Ce ne sont pas tous des jours. Saisissez-les comme %1, séparés par des virgules.</translation>
    </message>
</context>
<context>
    <name>effectif::SendingWords</name>
    <message numerus="yes">
        <source>%n message(s) waiting</source>
        <translation>
            <numerusform>%n message en attente</numerusform>
            <numerusform>%n messages en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain</source>
        <translation>
            <numerusform>%n incertain</numerusform>
            <numerusform>%n incertains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused in the last 7 days</source>
        <translation>
            <numerusform>%n refusé ces 7 derniers jours</numerusform>
            <numerusform>%n refusés ces 7 derniers jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent in the last 24 hours</source>
        <translation>
            <numerusform>%n envoyé ces dernières 24 heures</numerusform>
            <numerusform>%n envoyés ces dernières 24 heures</numerusform>
        </translation>
    </message>
    <message>
        <source>No computer sends the messages of this office yet.</source>
        <translation>Aucun ordinateur n’envoie encore les messages de votre organisation.</translation>
    </message>
    <message>
        <source>Set one up that is on while you work, or install the service “effectif worker” on a server. Until then messages wait.</source>
        <translation>Réglez l’envoi sur un ordinateur allumé pendant les heures de travail, ou installez le service «&#xa0;effectif worker&#xa0;» sur un serveur. D’ici là, les messages attendent.</translation>
    </message>
    <message>
        <source>“%1” cannot send at the moment.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas envoyer pour le moment.</translation>
    </message>
    <message>
        <source>“%1” has not been sending since %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’envoie plus depuis le %2.</translation>
    </message>
    <message>
        <source>“%1” has not sent anything yet.</source>
        <translation>«&#xa0;%1&#xa0;» n’a encore rien envoyé.</translation>
    </message>
    <message>
        <source>Open this office in Effectif on that computer, or set up another one. Until then messages wait.</source>
        <translation>Ouvrez cette base dans Effectif sur cet ordinateur-là, ou réglez l’envoi sur un autre. D’ici là, les messages attendent.</translation>
    </message>
    <message>
        <source>“%1” sends the messages of this office.</source>
        <translation>«&#xa0;%1&#xa0;» envoie les messages de votre organisation.</translation>
    </message>
    <message>
        <source>The oldest message has been waiting since %1.</source>
        <translation>Le plus ancien message attend depuis le %1.</translation>
    </message>
    <message>
        <source>Say first in whose name the office writes: nothing is sent before.</source>
        <translation>Indiquez d’abord au nom de qui votre organisation écrit&#xa0;: rien ne part avant.</translation>
    </message>
    <message>
        <source>Messages come from %1.</source>
        <translation>Les messages viennent de %1.</translation>
    </message>
    <message>
        <source>Answers go to %1.</source>
        <translation>Les réponses vont à %1.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>at weekends</source>
        <translation>le week-end</translation>
    </message>
    <message>
        <source>on public holidays</source>
        <translation>les jours fériés</translation>
    </message>
    <message numerus="yes">
        <source>on %n further day(s)</source>
        <translation>
            <numerusform>%n jour de plus</numerusform>
            <numerusform>%n jours de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders and notifications go out at any time.</source>
        <translation>Rappels et notifications partent à toute heure.</translation>
    </message>
    <message>
        <source>Reminders and notifications wait: %1 (%2).</source>
        <translation>Rappels et notifications attendent&#xa0;: %1 (%2).</translation>
    </message>
    <message>
        <source>None (this computer only)</source>
        <translation>Aucun (cet ordinateur seulement)</translation>
    </message>
    <message>
        <source>Without signing in</source>
        <translation>Sans connexion</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Identifiant et mot de passe</translation>
    </message>
    <message>
        <source>Sign-in at Google</source>
        <translation>Connexion chez Google</translation>
    </message>
    <message>
        <source>Sign-in at Microsoft</source>
        <translation>Connexion chez Microsoft</translation>
    </message>
    <message>
        <source>%1, port %2, %3</source>
        <translation>%1, port %2, %3</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, avec %2</translation>
    </message>
    <message>
        <source>This computer is set up to send too, and waits for its passphrase only: type it below. Until then messages wait.</source>
        <translation>Cet ordinateur est réglé pour envoyer et n’attend que sa phrase secrète&#xa0;: saisissez-la ci-dessous. D’ici là, les messages attendent.</translation>
    </message>
    <message>
        <source>What waits goes out by itself as soon as a computer can send.</source>
        <translation>Ce qui attend partira tout seul dès qu’un ordinateur pourra envoyer.</translation>
    </message>
</context>
<context>
    <name>effectif::ServerForm</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Certificat de l’autorité</translation>
    </message>
    <message>
        <source>db.example.org, or a whole address postgresql://…</source>
        <translation>bd.exemple.fr, ou une adresse complète postgresql://…</translation>
    </message>
    <message>
        <source>Empty: from PGPASSFILE</source>
        <translation>Vide&#xa0;: lu dans PGPASSFILE</translation>
    </message>
    <message>
        <source>Empty: the authorities that this system trusts</source>
        <translation>Vide&#xa0;: les autorités approuvées par ce système</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the certificate of the authority</source>
        <translation>Choisir le certificat de l’autorité</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer);;All files (*)</source>
        <translation>Certificats (*.crt *.pem *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Type the name of the server. It looks like db.example.org.</source>
        <translation>Saisissez le nom du serveur, par exemple bd.exemple.fr.</translation>
    </message>
    <message>
        <source>This is no server&apos;s name. It looks like db.example.org, without blanks.</source>
        <translation>Ce n’est pas un nom de serveur. Saisissez-le sous la forme bd.exemple.fr, sans espace.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Usually it is 5432.</source>
        <translation>Un port est un nombre compris entre 1 et 65535, le plus souvent 5432.</translation>
    </message>
    <message>
        <source>Type the name of the database.</source>
        <translation>Saisissez le nom de la base de données.</translation>
    </message>
    <message>
        <source>Type the login that you were given.</source>
        <translation>Saisissez l’identifiant qui vous a été communiqué.</translation>
    </message>
    <message>
        <source>There is no such file. Choose the certificate again, or leave this empty.</source>
        <translation>Ce fichier n’existe pas. Choisissez de nouveau le certificat, ou laissez ce champ vide.</translation>
    </message>
</context>
<context>
    <name>effectif::SetAsideList</name>
    <message>
        <source>Set aside as no duplicates</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>May be a duplicate after all</source>
        <translation>Finalement, peut-être un doublon</translation>
    </message>
    <message>
        <source>First sheet</source>
        <translation>Première fiche</translation>
    </message>
    <message>
        <source>Second sheet</source>
        <translation>Seconde fiche</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Not shown any more</source>
        <translation>N’est plus montré</translation>
    </message>
    <message>
        <source>Changed since: compared again</source>
        <translation>Modifiée depuis&#xa0;: de nouveau comparée</translation>
    </message>
    <message>
        <source>These pairs were looked at and are no duplicates. They stay hidden until something that is compared changes on either sheet.</source>
        <translation>Ces paires ont été examinées et ne sont pas des doublons. Elles restent masquées tant que rien de ce qui est comparé ne change sur l’une ou l’autre fiche.</translation>
    </message>
    <message>
        <source>%1 and %2 may be duplicates again: the next search compares them.</source>
        <translation>%1 et %2 peuvent de nouveau être des doublons&#xa0;: la prochaine recherche les comparera.</translation>
    </message>
    <message>
        <source>No pair was set aside.</source>
        <translation>Aucune paire n’est écartée.</translation>
    </message>
    <message>
        <source>Whoever looks at two sheets and finds that they are two people’s says “Not a duplicate”; they are not shown again.</source>
        <translation>Quand deux fiches sont bien celles de deux personnes, indiquez «&#xa0;Pas un doublon&#xa0;»&#xa0;: elles ne seront plus montrées.</translation>
    </message>
</context>
<context>
    <name>effectif::SettingsPage</name>
    <message>
        <source>Account settings</source>
        <translation>Paramètres du compte</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, non enregistré</translation>
    </message>
    <message>
        <source>What you changed here goes back to what is stored.</source>
        <translation>Ce que vous avez modifié ici revient à ce qui est enregistré.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What you changed is not saved yet.</source>
        <translation>Ce que vous avez modifié n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>Company settings</source>
        <translation>Paramètres de l’entreprise</translation>
    </message>
    <message>
        <source>Save the changes of the settings?</source>
        <translation>Enregistrer les modifications des paramètres&#x202f;?</translation>
    </message>
</context>
<context>
    <name>effectif::SettingsPanel</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>effectif::SheetCare</name>
    <message>
        <source>More about this person</source>
        <translation>Plus sur cette personne</translation>
    </message>
    <message>
        <source>Everything about this person, make anonymous</source>
        <translation>Tout sur une personne, anonymiser</translation>
    </message>
    <message>
        <source>Everything about this person (PDF) …</source>
        <translation>Tout sur une personne (PDF)…</translation>
    </message>
    <message>
        <source>Everything about this person (JSON) …</source>
        <translation>Tout sur une personne (JSON)…</translation>
    </message>
    <message>
        <source>Keep longer …</source>
        <translation>Conserver jusqu’au…</translation>
    </message>
    <message>
        <source>Make anonymous …</source>
        <translation>Anonymiser…</translation>
    </message>
</context>
<context>
    <name>effectif::SheetCheck</name>
    <message>
        <source>No other sheet that you see may be of the same person.</source>
        <translation>Aucune autre fiche que vous voyez ne semble être celle de la même personne.</translation>
    </message>
</context>
<context>
    <name>effectif::SheetCheckDialog</name>
    <message>
        <source>Does this person have a sheet already?</source>
        <translation>Cette personne a-t-elle déjà une fiche&#x202f;?</translation>
    </message>
    <message>
        <source>Duplicates of this sheet</source>
        <translation>Doublons de cette fiche</translation>
    </message>
    <message>
        <source>%1 may have a sheet already</source>
        <translation>%1 a peut-être déjà une fiche</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) may be of the same person as %1</source>
        <translation>
            <numerusform>%n fiche est peut-être celle de la même personne que %1</numerusform>
            <numerusform>%n fiches sont peut-être celles de la même personne que %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet is not saved yet, and nothing of what you typed is lost, whatever you choose.</source>
        <translation>La fiche n’est pas encore enregistrée, et rien de ce que vous avez saisi n’est perdu, quel que soit votre choix.</translation>
    </message>
    <message>
        <source>The best match comes first. What speaks for it and against it stands below, field by field.</source>
        <translation>La meilleure correspondance vient en premier. Ce qui parle pour et contre figure ci-dessous, champ par champ.</translation>
    </message>
    <message>
        <source>%1: somebody with the same value has a sheet in another department. More than that is not told.</source>
        <translation>%1&#xa0;: une personne avec la même valeur a une fiche dans un autre département. Rien de plus n’est communiqué.</translation>
    </message>
    <message>
        <source>Sheets that may be of the same person</source>
        <translation>Fiches qui sont peut-être celles de la même personne</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Remplie</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>&amp;Open the existing sheet</source>
        <translation>&amp;Ouvrir la fiche existante</translation>
    </message>
    <message>
        <source>&amp;Open the sheet</source>
        <translation>&amp;Ouvrir la fiche</translation>
    </message>
    <message>
        <source>&amp;Save all the same</source>
        <translation>&amp;Enregistrer quand même</translation>
    </message>
    <message>
        <source>&amp;Not a duplicate</source>
        <translation>&amp;Pas un doublon</translation>
    </message>
    <message>
        <source>Not shown again, until something that is compared changes on one of the two sheets</source>
        <translation>Ne sera plus montré, tant que rien de ce qui est comparé ne change sur l’une des deux fiches</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Revenir</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No other sheet that you see may be of the same person.</source>
        <translation>Aucune autre fiche que vous voyez ne semble être celle de la même personne.</translation>
    </message>
    <message>
        <source>%1 is set aside: it is not shown again until something that is compared changes on either sheet.</source>
        <translation>%1 est écartée&#xa0;: elle ne sera plus montrée tant que rien de ce qui est comparé ne change sur l’une ou l’autre fiche.</translation>
    </message>
</context>
<context>
    <name>effectif::SheetHeader</name>
    <message>
        <source>First sheet of the list</source>
        <translation>Première fiche de la liste</translation>
    </message>
    <message>
        <source>Previous sheet of the list</source>
        <translation>Fiche précédente de la liste</translation>
    </message>
    <message>
        <source>Next sheet of the list</source>
        <translation>Fiche suivante de la liste</translation>
    </message>
    <message>
        <source>Last sheet of the list</source>
        <translation>Dernière fiche de la liste</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save this sheet (%1)</source>
        <translation>Enregistrer cette fiche (%1)</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplète</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>Nouvelle fiche</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistrée</translation>
    </message>
    <message>
        <source>Created by %1 on %2</source>
        <translation>Créé par %1 le %2</translation>
    </message>
    <message>
        <source>changed by %1 on %2</source>
        <translation>modifié par %1 le %2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>place in the list: 12 / 240</comment>
        <translation>%1&#xa0;/&#xa0;%2</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>Dans la corbeille</translation>
    </message>
</context>
<context>
    <name>effectif::SheetIntake</name>
    <message>
        <source>Recognised: %1. Check it, fill in the rest, then save.</source>
        <translation>Reconnu&#xa0;: %1. Vérifiez, complétez, puis enregistrez.</translation>
    </message>
    <message>
        <source>Nothing in the clipboard looks like a person. Copy a signature of a mail, a card of a contact, or rows of a spreadsheet with the names of their columns, and try again.</source>
        <translation>Rien dans le presse-papiers ne ressemble à une personne. Copiez la signature d’un e-mail, une carte de contact, ou des lignes d’un tableur avec les titres de leurs colonnes, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>effectif::SheetLife</name>
    <message>
        <source>Delete this sheet</source>
        <translation>Supprimer cette fiche</translation>
    </message>
    <message>
        <source>Delete this sheet …</source>
        <translation>Supprimer cette fiche…</translation>
    </message>
    <message>
        <source>%1 put this sheet into the bin on %2. It can only be read there.</source>
        <translation>%1 a mis cette fiche à la corbeille le %2. Elle peut seulement y être lue.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Erase for good …</source>
        <translation>Effacer définitivement…</translation>
    </message>
    <message>
        <source>Take out of the favourites</source>
        <translation>Retirer des favoris</translation>
    </message>
    <message>
        <source>Add to the favourites</source>
        <translation>Ajouter aux favoris</translation>
    </message>
    <message>
        <source>Print this sheet</source>
        <translation>Imprimer cette fiche</translation>
    </message>
    <message>
        <source>Print this sheet … (Ctrl+P)</source>
        <translation>Imprimer cette fiche… (Ctrl+P)</translation>
    </message>
    <message>
        <source>%1 merged this sheet into another one on %2, which you do not see.</source>
        <translation>%1 a fusionné cette fiche le %2 avec une autre, que vous ne pouvez pas voir.</translation>
    </message>
    <message>
        <source>%1 merged this sheet into that of %3 on %2. It can only be read here.</source>
        <translation>%1 a fusionné cette fiche avec celle de %3 le %2. Elle peut seulement être lue ici.</translation>
    </message>
    <message>
        <source>Open the sheet of %1</source>
        <translation>Ouvrir la fiche de %1</translation>
    </message>
    <message>
        <source>Business card and mail signature</source>
        <translation>Carte de visite et signature mail</translation>
    </message>
    <message>
        <source>Business card and mail signature …</source>
        <translation>Carte de visite et signature mail…</translation>
    </message>
</context>
<context>
    <name>effectif::SheetMerger</name>
    <message numerus="yes">
        <source>%n sheet(s) were merged into that of %1.</source>
        <translation>
            <numerusform>%n fiche a été fusionnée avec celle de %1.</numerusform>
            <numerusform>%n fiches ont été fusionnées avec celle de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>The sheets stand for themselves again. %n later change(s) stayed.</source>
        <translation>
            <numerusform>La fusion est annulée. %n modification ultérieure a été conservée.</numerusform>
            <numerusform>La fusion est annulée. %n modifications ultérieures ont été conservées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheets stand for themselves again.</source>
        <translation>La fusion est annulée&#xa0;: chaque fiche existe de nouveau.</translation>
    </message>
</context>
<context>
    <name>effectif::SheetPage</name>
    <message>
        <source>New sheet</source>
        <translation>Nouvelle fiche</translation>
    </message>
    <message>
        <source>New numbers?</source>
        <translation>Nouveaux numéros&#x202f;?</translation>
    </message>
    <message>
        <source>The nature has changed. Should the numbers follow it? The old ones stay reserved for this sheet.</source>
        <translation>La nature a changé. Faut-il renuméroter en conséquence&#x202f;? Les anciens numéros restent réservés à cette fiche.</translation>
    </message>
    <message>
        <source>Take new numbers</source>
        <translation>Prendre de nouveaux numéros</translation>
    </message>
    <message>
        <source>Keep the numbers</source>
        <translation>Garder les numéros</translation>
    </message>
    <message>
        <source>%1 is proposed; the number is taken when the sheet is saved.</source>
        <translation>%1 est proposé&#x202f;; le numéro sera attribué à l’enregistrement de la fiche.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) must be corrected before the sheet can be saved.</source>
        <translation>
            <numerusform>%n champ doit être corrigé avant l’enregistrement de la fiche.</numerusform>
            <numerusform>%n champs doivent être corrigés avant l’enregistrement de la fiche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the first one</source>
        <translation>Aller au premier</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Enregistrée à %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>Abandonner les modifications&#x202f;?</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer la saisie</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Enregistrer les modifications&#x202f;?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation>«&#xa0;%1&#xa0;» comporte des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester sur la fiche</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Changes discarded</source>
        <translation>Modifications abandonnées</translation>
    </message>
    <message numerus="yes">
        <source>%n mandatory field(s) are empty. The sheet can be completed later.</source>
        <translation>
            <numerusform>%n champ obligatoire est vide. La fiche peut être complétée plus tard.</numerusform>
            <numerusform>%n champs obligatoires sont vides. La fiche peut être complétée plus tard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as incomplete</source>
        <translation>Enregistrer incomplète</translation>
    </message>
    <message>
        <source>Saved at %1, together with what someone else saved meanwhile</source>
        <translation>Enregistrée à %1, avec ce que quelqu’un d’autre a enregistré entre-temps</translation>
    </message>
    <message>
        <source>Everything typed on this sheet since it was last saved is dropped. Undo brings it back as long as the sheet is open.</source>
        <translation>Tout ce qui a été saisi sur cette fiche depuis le dernier enregistrement est abandonné. «&#xa0;Annuler&#xa0;» le ramène tant que la fiche est ouverte.</translation>
    </message>
    <message>
        <source>%1 saved this sheet meanwhile (%2). What you typed is kept.</source>
        <translation>%1 a enregistré cette fiche entre-temps (%2). Votre saisie est conservée.</translation>
    </message>
    <message>
        <source>%1 changed the same fields meanwhile: %2. What you typed is kept.</source>
        <translation>%1 a modifié les mêmes champs entre-temps&#xa0;: %2. Votre saisie est conservée.</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>The sheet of %1 no longer exists. What you typed on it is here, on a new sheet.</source>
        <translation>La fiche de %1 n’existe plus. Votre saisie est ici, sur une nouvelle fiche.</translation>
    </message>
    <message>
        <source>What was typed on this sheet is saved already.</source>
        <translation>La saisie de cette fiche est déjà enregistrée.</translation>
    </message>
    <message>
        <source>This is a copy of the sheet of %1, without numbers and confidential fields. Change what is another person’s, then save.</source>
        <translation>Ceci est une copie de la fiche de %1, sans les numéros ni les champs confidentiels. Changez ce qui concerne une autre personne, puis enregistrez.</translation>
    </message>
    <message>
        <source>The server does not answer. This sheet is saved as soon as it is back; go on typing if you like.</source>
        <translation>Le serveur ne répond pas. Cette fiche sera enregistrée dès son retour&#x202f;; vous pouvez continuer à saisir.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>%1 is away: this sheet goes to %2.</source>
        <translation>%1 est en mode absence&#xa0;: cette fiche revient à %2.</translation>
    </message>
    <message>
        <source>The sheet that you opened was merged into this one.</source>
        <translation>La fiche que vous ouvrez a été fusionnée avec celle-ci.</translation>
    </message>
</context>
<context>
    <name>effectif::SheetPhoto</name>
    <message>
        <source>Save the sheet first, then add its photo.</source>
        <translation>Enregistrez d’abord la fiche, puis ajoutez sa photo.</translation>
    </message>
    <message>
        <source>The photo was added.</source>
        <translation>La photo a été ajoutée.</translation>
    </message>
    <message>
        <source>The photo was replaced.</source>
        <translation>La photo a été remplacée.</translation>
    </message>
    <message>
        <source>The photo was removed.</source>
        <translation>La photo a été retirée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Restore the sheet first, then change its photo.</source>
        <translation>Restaurez d’abord la fiche, puis changez sa photo.</translation>
    </message>
</context>
<context>
    <name>effectif::SheetThenView</name>
    <message>
        <source>Every field holds the same today.</source>
        <translation>Tous les champs sont identiques aujourd’hui.</translation>
    </message>
    <message>
        <source>Different today: %1.</source>
        <translation>Différent aujourd’hui&#xa0;: %1.</translation>
    </message>
    <message>
        <source>with a photo</source>
        <translation>avec photo</translation>
    </message>
    <message>
        <source>without a photo</source>
        <translation>sans photo</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Then: %1.</source>
        <translation>À cette date&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The sheet as it was on %1</source>
        <translation>La fiche telle qu’elle était le %1</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Revenir à aujourd’hui</translation>
    </message>
    <message>
        <source>Restore this version …</source>
        <translation>Restaurer cette version…</translation>
    </message>
    <message>
        <source>Change before</source>
        <translation>Modification précédente</translation>
    </message>
    <message>
        <source>Change after</source>
        <translation>Modification suivante</translation>
    </message>
</context>
<context>
    <name>effectif::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search a command or its keys</source>
        <translation>Rechercher une commande ou ses touches</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>No shortcut matches this search.</source>
        <translation>Aucun raccourci ne correspond à cette recherche.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>effectif::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>“%1” is opened with an account.</source>
        <translation>«&#xa0;%1&#xa0;» s’ouvre avec un compte.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Password, or the code of your invitation</source>
        <translation>Mot de passe, ou code de votre invitation</translation>
    </message>
    <message>
        <source>Forgotten password?</source>
        <translation>Mot de passe oublié&#x202f;?</translation>
    </message>
</context>
<context>
    <name>effectif::SignaturePanel</name>
    <message>
        <source>Update Signature</source>
        <translation>Mettre à jour la signature</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>It stands under every message that you write by hand.</source>
        <translation>Elle figure sous chaque message que vous écrivez à la main.</translation>
    </message>
    <message>
        <source>Activate the signature when sending a message</source>
        <translation>Activer la signature à l’envoi d’un message</translation>
    </message>
    <message>
        <source>Your signature</source>
        <translation>Votre signature</translation>
    </message>
    <message>
        <source>As it will look</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Left empty, your name stands there.</source>
        <translation>Laissée vide, elle est remplacée par votre nom.</translation>
    </message>
    <message>
        <source>Hello,

I confirm our appointment on Monday.</source>
        <translation>Bonjour,

Je vous confirme notre rendez-vous de lundi.</translation>
    </message>
    <message>
        <source>Your signature is up to date.</source>
        <translation>Votre signature est à jour.</translation>
    </message>
</context>
<context>
    <name>effectif::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>effectif::TeamDialog</name>
    <message>
        <source>New team</source>
        <translation>Nouvelle équipe</translation>
    </message>
    <message>
        <source>Change the team</source>
        <translation>Modifier l’équipe</translation>
    </message>
    <message>
        <source>Whoever is away can leave new work to it: those of the team who are there take it in turn.</source>
        <translation>En cas d’absence, on peut lui laisser son nouveau travail&#xa0;: les membres présents le prennent à tour de rôle.</translation>
    </message>
    <message>
        <source>Add the team</source>
        <translation>Ajouter l’équipe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Choose who is in it</source>
        <translation>Choisissez ses membres</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
</context>
<context>
    <name>effectif::TeamsPage</name>
    <message>
        <source>The team “%1” is removed. Whoever left work to it leaves it to nobody.</source>
        <translation>L’équipe «&#xa0;%1&#xa0;» est supprimée. Ceux qui lui laissaient leur travail ne le laissent plus à personne.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Équipes</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Nouvelle équipe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Il n’y a pas encore d’équipe.</translation>
    </message>
    <message>
        <source>Whoever is away can leave new work to a team; those of it who are there take it in turn.</source>
        <translation>En cas d’absence, on peut laisser son nouveau travail à une équipe&#x202f;; ses membres présents le prennent à tour de rôle.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne pour l’instant</translation>
    </message>
    <message>
        <source>The team “%1” is added.</source>
        <translation>L’équipe «&#xa0;%1&#xa0;» est ajoutée.</translation>
    </message>
    <message>
        <source>The team “%1” is changed.</source>
        <translation>L’équipe «&#xa0;%1&#xa0;» est modifiée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>effectif::ThreadDialog</name>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>Add colleagues</source>
        <translation>Ajouter des collègues</translation>
    </message>
    <message>
        <source>Title of the conversation</source>
        <translation>Titre de la conversation</translation>
    </message>
    <message>
        <source>Those whom you choose read what is written there, and nobody else does, administrators neither.</source>
        <translation>Seules les personnes choisies lisent ce qui s’y écrit&#x202f;; personne d’autre, pas même les administrateurs.</translation>
    </message>
    <message>
        <source>What the two of you wrote so far stays between you: a new conversation begins with those whom you add.</source>
        <translation>Ce que vous vous êtes écrit à deux reste entre vous&#xa0;: une nouvelle conversation commence avec les personnes ajoutées.</translation>
    </message>
    <message>
        <source>Those whom you add also read everything that was written in this conversation before.</source>
        <translation>Les personnes ajoutées lisent aussi tout ce qui a déjà été écrit dans cette conversation.</translation>
    </message>
    <message>
        <source>Everybody in the conversation sees it. Without a title it is called by its people.</source>
        <translation>Toute la conversation le voit. Sans titre, elle porte le nom de ses participants.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Title (may be empty)</source>
        <translation>Titre (facultatif)</translation>
    </message>
    <message>
        <source>For a conversation on one subject. With one colleague and without a title you go on in the conversation that you two have.</source>
        <translation>Pour une conversation sur un sujet. Avec un seul collègue et sans titre, vous poursuivez la conversation que vous avez déjà ensemble.</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Tapez un nom</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Colleagues; the space bar chooses</source>
        <translation>Collègues&#x202f;; la barre d’espace choisit</translation>
    </message>
    <message>
        <source>There is nobody else.</source>
        <translation>Il n’y a personne d’autre.</translation>
    </message>
    <message>
        <source>Nobody of that name can be written to.</source>
        <translation>Personne de ce nom à qui écrire.</translation>
    </message>
    <message>
        <source>Nobody is chosen yet. Enter chooses the name at the top.</source>
        <translation>Personne n’est encore choisi. Entrée choisit le premier nom.</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Choisis&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose whom you want to write to.</source>
        <translation>Choisissez à qui vous voulez écrire.</translation>
    </message>
</context>
<context>
    <name>effectif::ThreadModel</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Nobody else is here any more</source>
        <translation>Il n’y a plus personne d’autre ici</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Non envoyé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>Rien n’a encore été écrit</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Vous&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n unread: %1</source>
        <translation>
            <numerusform>%n non lu&#xa0;: %1</numerusform>
            <numerusform>%n non lus&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 a ajouté %2</translation>
    </message>
    <message>
        <source>%1 left the conversation</source>
        <translation>%1 a quitté la conversation</translation>
    </message>
    <message>
        <source>%1 took the title away</source>
        <translation>%1 a retiré le titre</translation>
    </message>
    <message>
        <source>%1 called the conversation “%2”</source>
        <translation>%1 a intitulé la conversation «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Message taken back</source>
        <translation>Message retiré</translation>
    </message>
</context>
<context>
    <name>effectif::TitleLine</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n caractère de trop</numerusform>
            <numerusform>%n caractères de trop</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 caractères sur %2</translation>
    </message>
</context>
<context>
    <name>effectif::TransferDialog</name>
    <message>
        <source>To the department</source>
        <translation>Vers le département</translation>
    </message>
</context>
<context>
    <name>effectif::TransfersPage</name>
    <message>
        <source>Transfer requests</source>
        <translation>Demandes de transfert</translation>
    </message>
    <message>
        <source>Sheets that shall go from one department to another. Whoever asks sees what was typed and the answer; the department that has the sheet decides, or an administrator.</source>
        <translation>Les fiches qui doivent passer d’un département à un autre. Qui demande voit ce qu’il a saisi et la réponse&#x202f;; l’autre département décide, ou un administrateur.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Message et motif</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer la demande</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Contact for who cannot go on alone:</source>
        <translation>Contact à indiquer&#xa0;:</translation>
    </message>
    <message>
        <source>Contact for who cannot go on alone</source>
        <translation>Contact à indiquer à qui ne peut pas continuer seul</translation>
    </message>
    <message>
        <source>Nobody asks for a transfer.</source>
        <translation>Aucune demande de transfert.</translation>
    </message>
    <message>
        <source>A request begins on a sheet: where somebody exists in another department already, or in the menu Sheet.</source>
        <translation>Une demande commence sur une fiche&#xa0;: quand quelqu’un existe déjà dans un autre département, ou par le menu Fiche.</translation>
    </message>
    <message>
        <source>Sensitive number</source>
        <translation>Numéro sensible</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Another department</source>
        <translation>Un autre département</translation>
    </message>
    <message>
        <source>Accepted: the sheet is in its new department.</source>
        <translation>Demande acceptée&#xa0;: la fiche est dans son nouveau département.</translation>
    </message>
    <message>
        <source>Refuse the request</source>
        <translation>Refuser la demande</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Motif (facultatif)</translation>
    </message>
    <message>
        <source>The request is withdrawn.</source>
        <translation>La demande est retirée.</translation>
    </message>
    <message>
        <source>The contact is stored.</source>
        <translation>Le contact est enregistré.</translation>
    </message>
</context>
<context>
    <name>effectif::UndoDialog</name>
    <message>
        <source>Take an operation back</source>
        <translation>Annuler une opération</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>All of it was changed again since: nothing would be taken back.</source>
        <translation>Tout a été modifié depuis&#xa0;: rien ne serait annulé.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler l’opération</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Ne rien annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made since stand against it. They stay, unless you tick them.</source>
        <translation>
            <numerusform>%n modification faite depuis s’y oppose. Elle est conservée, sauf si vous la cochez.</numerusform>
            <numerusform>%n modifications faites depuis s’y opposent. Elles sont conservées, sauf celles que vous cochez.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed since</source>
        <translation>Ce qui a été modifié depuis</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Would become</source>
        <translation>Redeviendrait</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Modifié par</translation>
    </message>
    <message numerus="yes">
        <source>… and %n other(s)</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Overwrite everything that was changed since</source>
        <translation>&amp;Écraser tout ce qui a été modifié depuis</translation>
    </message>
</context>
<context>
    <name>effectif::UnlockDialog</name>
    <message>
        <source>Effectif is locked</source>
        <translation>Effectif est verrouillé</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>What %1 typed is still there. Whoever else wants to work signs out first.</source>
        <translation>Ce qui a été saisi par %1 est encore là. Pour laisser la place à quelqu’un d’autre, déconnectez-vous.</translation>
    </message>
</context>
<context>
    <name>effectif::VersionsDialog</name>
    <message>
        <source>Versions of the configuration</source>
        <translation>Versions de la configuration</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Versions, the newest first</source>
        <translation>Versions, la plus récente d’abord</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>Ce que cette version a changé</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>%1 (in force)</source>
        <translation>%1 (en vigueur)</translation>
    </message>
    <message>
        <source>Go back to this version</source>
        <translation>Revenir à cette version</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Rien n’a encore été changé.</translation>
    </message>
    <message>
        <source>Each time you save, the configuration before it is kept here.</source>
        <translation>À chaque enregistrement, la configuration précédente est gardée ici.</translation>
    </message>
</context>
<context>
    <name>effectif::ViewBar</name>
    <message>
        <source>All sheets</source>
        <translation>Toutes les fiches</translation>
    </message>
    <message>
        <source>View: %1 (modified)</source>
        <translation>Vue&#xa0;: %1 (modifiée)</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vue&#xa0;: %1</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; uses fields that no longer exist (%2). It is shown without them.</source>
        <translation>La vue «&#xa0;%1&#xa0;» utilise des champs qui n’existent plus (%2). Elle est affichée sans eux.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; was deleted.</source>
        <translation>La vue «&#xa0;%1&#xa0;» a été supprimée.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>(default)</source>
        <translation>(par défaut)</translation>
    </message>
    <message>
        <source>(default for all)</source>
        <translation>(par défaut pour tous)</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Back to the saved view</source>
        <translation>Revenir à la vue enregistrée</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Rename or share …</source>
        <translation>Renommer ou partager…</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>Supprimer la vue</translation>
    </message>
    <message>
        <source>Begin with this view</source>
        <translation>Vue par défaut</translation>
    </message>
    <message>
        <source>Default for all</source>
        <translation>Par défaut pour tous</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>Mes vues</translation>
    </message>
    <message>
        <source>Shared by others</source>
        <translation>Vues partagées</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Renommer…</translation>
    </message>
</context>
<context>
    <name>effectif::ViewDialog</name>
    <message>
        <source>Save the view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Renommer la vue</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Share it with everyone who uses this database</source>
        <translation>Partager avec tous les utilisateurs de cette base de données</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type a name, for example “Staff in Évreux”.</source>
        <translation>Saisissez un nom, par exemple «&#xa0;Intervenants d’Évreux&#xa0;».</translation>
    </message>
</context>
<context>
    <name>effectif::WelcomePage</name>
    <message>
        <source>Open the demo</source>
        <translation>Ouvrir la démonstration</translation>
    </message>
    <message>
        <source>500 invented people to try everything on. Nothing you do there matters.</source>
        <translation>500 personnes fictives pour tout essayer. Rien de ce que vous y faites n’a de conséquence.</translation>
    </message>
    <message>
        <source>Create a database</source>
        <translation>Créer une base de données</translation>
    </message>
    <message>
        <source>A new file on this computer. Whoever can read the file can read everything in it: keep it in a folder of your own.</source>
        <translation>Un nouveau fichier sur cet ordinateur. Quiconque peut lire ce fichier peut lire tout son contenu&#xa0;: gardez-le dans un dossier qui n’appartient qu’à vous.</translation>
    </message>
    <message>
        <source>Open a database file</source>
        <translation>Ouvrir un fichier de base de données</translation>
    </message>
    <message>
        <source>A file that Effectif made before. You can also drop it onto this page.</source>
        <translation>Un fichier déjà créé par Effectif. Vous pouvez aussi le déposer sur cette page.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>A PostgreSQL database that several people share, each with a login of their own.</source>
        <translation>Une base de données PostgreSQL partagée par plusieurs personnes, chacune avec son identifiant.</translation>
    </message>
    <message>
        <source>The staff sheets of your office: one a person, quickly found, kept where you decide.</source>
        <translation>Les fiches de vos intervenants&#xa0;: une par personne, vite trouvée, conservée là où vous le décidez.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
</context>
<context>
    <name>effectif::YesNoFieldEditor</name>
    <message>
        <source>Not said</source>
        <translation>Non renseigné</translation>
    </message>
</context>
<context>
    <name>effectif::pages</name>
    <message>
        <source>&amp;List of staff</source>
        <translation>&amp;Liste des intervenants</translation>
    </message>
    <message>
        <source>&amp;Departments</source>
        <translation>&amp;Départements</translation>
    </message>
    <message>
        <source>&amp;Companies</source>
        <translation>&amp;Sociétés</translation>
    </message>
    <message>
        <source>&amp;Natures and numbers</source>
        <translation>&amp;Natures et numéros</translation>
    </message>
    <message>
        <source>&amp;Titles</source>
        <translation>&amp;Civilités</translation>
    </message>
    <message>
        <source>&amp;Lists of values</source>
        <translation>&amp;Listes de valeurs</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Accueil</translation>
    </message>
    <message>
        <source>&amp;Former staff</source>
        <translation>&amp;Anciens intervenants</translation>
    </message>
    <message>
        <source>&amp;Bin</source>
        <translation>&amp;Corbeille</translation>
    </message>
    <message>
        <source>&amp;Field settings</source>
        <translation>Gestion des &amp;champs</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>&amp;Comptes</translation>
    </message>
    <message>
        <source>&amp;Transfer requests</source>
        <translation>Demandes de &amp;transfert</translation>
    </message>
    <message>
        <source>L&amp;icences</source>
        <translation>L&amp;icences</translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation>Journal d’&amp;audit</translation>
    </message>
    <message>
        <source>To be &amp;purged</source>
        <translation>À &amp;purger</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>&amp;Boîte d’envoi</translation>
    </message>
    <message>
        <source>&amp;Sending messages</source>
        <translation>&amp;Envoi de messages</translation>
    </message>
    <message>
        <source>Account &amp;settings</source>
        <translation>&amp;Paramètres du compte</translation>
    </message>
    <message>
        <source>&amp;Teams</source>
        <translation>É&amp;quipes</translation>
    </message>
    <message>
        <source>users roles rights passwords invite code colleagues</source>
        <translation>utilisateurs rôles droits mots de passe inviter code collègues</translation>
    </message>
    <message>
        <source>log journal history trail deeds</source>
        <translation>journal historique traçabilité actions</translation>
    </message>
    <message>
        <source>retention erase GDPR conservation</source>
        <translation>conservation effacer RGPD durée</translation>
    </message>
    <message>
        <source>mail e-mail messages sent waiting refused invitations codes reminders</source>
        <translation>mail e-mail courriel messages envoyés en attente refusés invitations codes rappels</translation>
    </message>
    <message>
        <source>mail e-mail messages SMTP server passphrase phrase sender quiet hours holidays</source>
        <translation>mail e-mail courriel messagerie SMTP serveur phrase secrète expéditeur heures calmes jours fériés</translation>
    </message>
    <message>
        <source>form tabs sections columns configuration</source>
        <translation>formulaire onglets rubriques colonnes configuration</translation>
    </message>
    <message>
        <source>&amp;Company settings</source>
        <translation>Paramètres de l’&amp;entreprise</translation>
    </message>
    <message>
        <source>logo name telephone hours help contact booking modules</source>
        <translation>logo nom téléphone permanence coordonnées aide interlocuteur rendez-vous modules société</translation>
    </message>
    <message>
        <source>Look for d&amp;uplicates</source>
        <translation>Contrôler les &amp;doublons</translation>
    </message>
    <message>
        <source>doubles twice same person merge check compare</source>
        <translation>doublons double même personne fusion contrôler comparer</translation>
    </message>
    <message>
        <source>Mess&amp;ages</source>
        <translation>&amp;Messages</translation>
    </message>
    <message>
        <source>chat write colleagues conversation discussion thread talk direct message</source>
        <translation>tchat discuter écrire collègues conversation discussion fil messagerie message direct</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>operations undo take back restore versions changes</source>
        <translation>opérations annuler rétablir restaurer versions modifications</translation>
    </message>
    <message>
        <source>I&amp;mport …</source>
        <translation>I&amp;mporter…</translation>
    </message>
    <message>
        <source>import file CSV Excel XLSX spreadsheet workbook vCard contacts paste</source>
        <translation>import importer fichier CSV Excel XLSX tableur classeur vCard contacts coller</translation>
    </message>
    <message>
        <source>Data &amp;quality</source>
        <translation>&amp;Qualité des données</translation>
    </message>
    <message>
        <source>checks errors mistakes missing expired documents social-security number score</source>
        <translation>contrôles erreurs anomalies fautes manquant expiré documents numéro de sécurité sociale score</translation>
    </message>
    <message>
        <source>Di&amp;stribution lists</source>
        <translation>Li&amp;stes de diffusion</translation>
    </message>
    <message>
        <source>user management groups of users recipients mailing list audience</source>
        <translation>gestion des utilisateurs groupe groupes destinataires diffusion liste audience</translation>
    </message>
    <message>
        <source>Ne&amp;ws</source>
        <translation>Ac&amp;tualités</translation>
    </message>
    <message>
        <source>announcements messages advantages good deals documents read</source>
        <translation>actualités annonces messages avantages bons plans documents lire</translation>
    </message>
    <message>
        <source>A&amp;nnouncements</source>
        <translation>A&amp;nnonces</translation>
    </message>
    <message>
        <source>publish message advantage good deal document communication</source>
        <translation>publier message avantage bon plan document communication diffuser</translation>
    </message>
    <message>
        <source>Po&amp;ll report</source>
        <translation>Rapport de son&amp;dages</translation>
    </message>
    <message>
        <source>answers results charts statistics survey</source>
        <translation>réponses résultats graphiques statistiques enquête sondage</translation>
    </message>
    <message>
        <source>P&amp;olls</source>
        <translation>&amp;Sondages</translation>
    </message>
    <message>
        <source>answer vote choose survey question results opinion</source>
        <translation>répondre vote voter choisir enquête question résultats avis consultation</translation>
    </message>
    <message>
        <source>&amp;Manage polls</source>
        <translation>&amp;Gestion des sondages</translation>
    </message>
    <message>
        <source>ask question yes no choice survey vote answers</source>
        <translation>demander question oui non choix enquête vote voter réponses</translation>
    </message>
</context>
<context>
    <name>effectif::settingspanels</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Modules</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
</context>
<context>
    <name>percentText</name>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt;&#xa0;%1&#x202f;%</translation>
    </message>
    <message>
        <source>&gt; %1 %</source>
        <translation>&gt;&#xa0;%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
</TS>
